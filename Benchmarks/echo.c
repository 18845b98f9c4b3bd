/* Echoes lines, a whole write for each: what the pipes and a context switch cost on this machine. */
#define _GNU_SOURCE
#include <string.h>
#include <unistd.h>

int main(void) {
  static char buffer[1 << 20];
  size_t held = 0;
  for (;;) {
    ssize_t count = read(0, buffer + held, sizeof buffer - held);
    if (count <= 0) return count < 0;
    held += (size_t)count;
    char *end = memrchr(buffer, '\n', held);
    if (!end) continue;
    size_t whole = (size_t)(end - buffer) + 1;
    for (size_t sent = 0; sent < whole;) {
      ssize_t written = write(1, buffer + sent, whole - sent);
      if (written < 0) return 1;
      sent += (size_t)written;
    }
    memmove(buffer, buffer + whole, held - whole);
    held -= whole;
  }
}
