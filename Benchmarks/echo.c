/* Echoes lines, flushing each: what the pipes and a context switch cost on this machine. */
#define _GNU_SOURCE
#include <stdio.h>

int main(void) {
  char *line = NULL;
  size_t room = 0;
  while (getline(&line, &room, stdin) > 0) {
    fputs(line, stdout);
    fflush(stdout);
  }
  return 0;
}
