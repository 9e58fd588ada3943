/**
 * Help of the command that checks evidence packs.
 * @module
 */

export const VERIFY = `isnad verify checks evidence packs (isnad export --format pack). It needs no library and no network.

Usage
  isnad verify PACK... [options]

What is checked
  every file is there, no other is, each is what its SHA-256 says; the ZIP holds nothing beside them
  every quoted word stands at its place in the text, and the claim quotes nothing else
  the text comes from the original, by reading it anew, where that can be done; what could not be checked is said
  the dossier says what the claim says, where this version of isnad made it

Options
  --language ar|en    of what is printed (ar)
  --json              one JSON object for each pack
  -h, --help

A pack of more than 20,000 files, or over 2 GiB, is not opened; nothing is unpacked to disk. The hashes prove that a pack has not
changed since it was made, not who made it: compare its own SHA-256, which is printed, with the one that you were told.

Exit codes
  0    every pack is intact
  1    a pack is not intact, or cannot be read
  2    the command line is wrong; nothing was done
  3    a fault of isnad itself (ISNAD_DEBUG=1 prints where)
`;
