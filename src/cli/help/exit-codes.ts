/** What the exit code of a command says. */
export const EXIT_CODES = `Exit codes
  0    all done
  1    some inputs could not be read or found, or some results not be written; the others are done
  2    the command line, an overlay or the library named is wrong; nothing was done
  3    a fault of isnad itself (ISNAD_DEBUG=1 prints where)
  130  stopped by Ctrl-C; what was acknowledged stays, the same command goes on from there
`;
