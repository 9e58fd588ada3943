import { homedir } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowedAddresses } from "./addresses.ts";
import { columnsOption } from "./arguments.ts";
import { libraryPlace } from "./library.ts";

describe("where the library is", () => {
  const env = { DATABASE_URL: "postgres://db/isnad", ISNAD_HOME: "/desk", XDG_DATA_HOME: "/data" };

  it("is what the command line names, else the team's database, else the desk's folder", () => {
    expect(libraryPlace("/here", env)).toBe("/here");
    expect(libraryPlace(undefined, env)).toBe("postgres://db/isnad");
    expect(libraryPlace(undefined, { ...env, DATABASE_URL: "" })).toBe("/desk");
    expect(libraryPlace("", { ISNAD_HOME: "/desk" })).toBe("/desk");
  });

  it.skipIf(process.platform !== "linux")("is else in the user's data folder", () => {
    expect(libraryPlace(undefined, { XDG_DATA_HOME: "/data" })).toBe("/data/isnad");
    expect(libraryPlace(undefined, {})).toBe(`${homedir()}/.local/share/isnad`);
  });
});

describe("ISNAD_FETCH_ALLOW", () => {
  it("allows the addresses and networks that it lists, and no others", () => {
    const isAllowed = allowedAddresses("10.1.2.3, 192.168.7.0/24 fd00::/8");
    expect(["10.1.2.3", "192.168.7.200", "fd12::1"].map(isAllowed)).toEqual([true, true, true]);
    expect(["10.1.2.4", "192.168.8.1", "fe80::1", "example.org", ""].map(isAllowed)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  it("allows nothing where it lists nothing", () => {
    const isAllowed = allowedAddresses("");
    fc.assert(fc.property(fc.ipV4(), (address) => !isAllowed(address)));
  });

  it.each(["localhost", "10.0.0.0/33", "10.0.0.0/x", "300.1.1.1"])("refuses %s", (entry) => {
    expect(() => allowedAddresses(entry)).toThrow(/lists IP addresses or networks/);
  });
});

describe("--columns", () => {
  it("names the column of a field, whatever stands in its name", () => {
    expect(columnsOption("title=العنوان الرئيسي, text=a=b")).toEqual({
      title: "العنوان الرئيسي",
      text: "a=b",
    });
    expect(columnsOption(undefined)).toEqual({});
  });

  it.each(["title", "name=x", "=x"])("refuses %s", (value) => {
    expect(() => columnsOption(value)).toThrow(/--columns takes/);
  });
});
