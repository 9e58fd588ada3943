/**
 * The one way out to the network: every connection passes it, after names were resolved, so that neither a redirect nor a
 * name that changes its address between two looks leads past it.
 * @module
 */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { RefusedAddress } from "./errors.ts";
import { isPublicAddress, plainAddress } from "./public-address.ts";

/** Resolves a name to all of its addresses. */
export type Lookup = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What may be reached, and within which bounds. */
export interface GateOptions {
  /** True for an address, in plain spelling, that may be reached although it is not public. */
  readonly allow: (address: string) => boolean;
  readonly lookup: Lookup | undefined;
  /** Milliseconds until a connection must stand, a header must be there, a body must go on. */
  readonly timeout: number;
  /** Bytes. */
  readonly maxHeaderBytes: number;
}

/** An agent whose connections all pass the gate. Destroy it after use. */
export function createGate({ allow, lookup = systemLookup, timeout, maxHeaderBytes }: GateOptions): Agent {
  const mayReach = (address: string): boolean =>
    isPublicAddress(address) || allow(plainAddress(address) ?? address);
  const connect = buildConnector({ lookup: guard(lookup, mayReach), timeout });
  return new Agent({
    connect(options, done) {
      const literal = plainAddress(options.hostname);
      if (literal !== null && !mayReach(literal)) return done(refuse(literal), null);
      connect(options, (...result) => {
        const [error, socket] = result;
        // What the socket is connected to is the truth of the matter.
        const reached = socket?.remoteAddress;
        if (error === null && (reached === undefined || !mayReach(reached))) {
          socket.destroy();
          return done(refuse(reached ?? "unknown"), null);
        }
        done(...result);
      });
    },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxHeaderSize: maxHeaderBytes,
    pipelining: 0,
  });
}

/** A name with one forbidden address is forbidden: which of its addresses is taken is not ours to say. */
function guard(lookup: Lookup, mayReach: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const bad = addresses?.find(({ address }) => !mayReach(address));
      const [first] = addresses ?? [];
      if (error) done(error, "", 0);
      else if (bad) done(refuse(bad.address), "", 0);
      else if (!first) done(new Error(`${host} has no address`), "", 0);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

function refuse(address: string): RefusedAddress {
  return new RefusedAddress(`${address} is not an address of the public web`);
}
