import { describe, expect, it } from "vitest";
import { createMeter, describe as describeReading, durationOf } from "./meter.ts";
import type { Streams } from "./streams.ts";

function watched(interactive: boolean) {
  const shown: string[] = [];
  const logged: string[] = [];
  let now = 0;
  const streams: Streams = {
    out: () => {},
    err: (line) => logged.push(line),
    progress: (line) => shown.push(line),
    columns: 80,
    colour: false,
    interactive,
  };
  const clock = { pass: (milliseconds: number) => (now += milliseconds) };
  return { shown, logged, clock, meter: createMeter(streams, false, () => now) };
}

const reading = (done: number) => ({ what: `${done} read`, done, share: null });

describe("a meter", () => {
  it("says rate, share and time left", () => {
    expect(describeReading({ what: "1,200 read", done: 1200, share: 0.25 }, 60)).toBe(
      "1,200 read, 20 a second, 25 %, 3 min left",
    );
    expect(describeReading({ what: "3 read", done: 3, share: null }, 2)).toBe("3 read, 1.5 a second");
    expect(describeReading({ what: "9 read", done: 9, share: 1 }, 0)).toBe("9 read, 100 %");
  });

  it("is not shown more often than anybody can read", () => {
    const { shown, clock, meter } = watched(true);
    for (let done = 1; done <= 100; done++) {
      clock.pass(10);
      meter.show(reading(done));
    }
    expect(shown).toHaveLength(4);
  });

  it("writes a line per thousand where nobody watches", () => {
    const { shown, logged, clock, meter } = watched(false);
    for (let done = 128; done <= 3_072; done += 128) {
      clock.pass(500);
      meter.show(reading(done));
    }
    expect(shown).toEqual([]);
    expect(logged.map((line) => line.slice(0, 16))).toEqual([
      "isnad: 1024 read",
      "isnad: 2048 read",
      "isnad: 3072 read",
    ]);
  });

  it("counts in seconds, minutes and hours", () => {
    expect([5, 119, 130, 7_300].map(durationOf)).toEqual(["5 s", "119 s", "2 min", "2 h 2 min"]);
  });
});
