/* What a turn through `okpay pipe` costs, beside an echo of lines measured in the same minute.

   Usage: pipe TALKS ECHO FOLDER PROGRAM [ARGUMENT...]
          pipe -n TURNS TALKS PROGRAM [ARGUMENT...]
          pipe -d HOURS TALKS PROGRAM [ARGUMENT...]

   TALKS holds one message a line and an empty line between talks. The first form prints a table, and keeps talks in new stores
   in FOLDER where it measures what that costs; the second plays so many
   turns one after the other and prints nothing, for profilers; the third plays a day of customers on a virtual clock and
   prints how the memory goes. A program written in an interpreted language would cost more than what it measures. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { most_messages = 100000, blocks = 20 };

static char *messages[most_messages]; /* Ready to be sent: `"text":"..."}` and a line feed; NULL behind each talk. */
static int talks[most_messages];      /* The number of the first message of each. */
static int talk_count;

struct child {
  pid_t pid;
  int in, out;
  char held[1 << 20];
  size_t count;
};

static void die(const char *what) {
  perror(what);
  exit(1);
}

static double now(void) { /* In microseconds. */
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

static void pin(int core) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(core, &set);
  if (sched_setaffinity(0, sizeof set, &set)) die("sched_setaffinity");
}

/* Talks */

static void read_talks(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) die(path);
  char *line = NULL;
  size_t room = 0;
  int count = 0, is_open = 0;
  while (getline(&line, &room, file) > 0 && count + 2 < most_messages) {
    line[strcspn(line, "\r\n")] = 0;
    if (!*line) {
      if (is_open) messages[count++] = NULL;
      is_open = 0;
      continue;
    }
    if (!is_open) talks[talk_count++] = count;
    is_open = 1;
    char *request = malloc(strlen(line) * 6 + 16), *end = request + sprintf(request, "\"text\":\"");
    for (char *place = line; *place; place++) {
      if ((unsigned char)*place < 0x20) {
        end += sprintf(end, "\\u%04x", *place);
        continue;
      }
      if (*place == '"' || *place == '\\') *end++ = '\\';
      *end++ = *place;
    }
    strcpy(end, "\"}\n");
    messages[count++] = request;
  }
  if (!talk_count) {
    fprintf(stderr, "%s: no talks\n", path);
    exit(1);
  }
}

/* A session, and the message it says next. */
struct session {
  int number, talk, message;
};

/* Writes the next request of a session; at the end of a talk it closes, and the next one begins under the same name. */
static int request(struct session *session, char *buffer, size_t room) {
  const char *message = messages[session->message];
  if (!message) {
    session->talk = (session->talk + 7) % talk_count;
    session->message = talks[session->talk];
    return snprintf(buffer, room, "{\"session\":\"s%d\",\"op\":\"close\"}\n", session->number);
  }
  session->message++;
  return snprintf(buffer, room, "{\"session\":\"s%d\",%s", session->number, message);
}

static int is_at_end(struct session *session) { return !messages[session->message]; }

static struct session *new_sessions(int count) {
  struct session *sessions = calloc(count, sizeof *sessions);
  for (int number = 0; number < count; number++) {
    int talk = number % talk_count;
    sessions[number] = (struct session){number, talk, talks[talk]};
  }
  return sessions;
}

/* Children */

static struct child *spawn(char **command, int core) {
  struct child *child = malloc(sizeof *child);
  int to[2], from[2];
  if (pipe2(to, O_CLOEXEC) || pipe2(from, O_CLOEXEC)) die("pipe");
  child->pid = fork();
  if (child->pid < 0) die("fork");
  if (child->pid == 0) {
    pin(core);
    dup2(to[0], 0);
    dup2(from[1], 1);
    execvp(command[0], command);
    die(command[0]);
  }
  close(to[0]);
  close(from[1]);
  child->in = to[1];
  child->out = from[0];
  child->count = 0;
  return child;
}

static void finish(struct child *child) {
  close(child->in);
  while (read(child->out, child->held, sizeof child->held) > 0) continue;
  close(child->out);
  waitpid(child->pid, NULL, 0);
  free(child);
}

/* Counts the answers that are whole, events left out, and keeps the rest. */
static int answers(struct child *child) {
  ssize_t count = read(child->out, child->held + child->count, sizeof child->held - child->count);
  if (count <= 0) die("the program ended");
  child->count += count;
  int found = 0;
  char *start = child->held, *end = child->held + child->count, *stop;
  while ((stop = memchr(start, '\n', end - start))) {
    if (stop - start < 8 || memcmp(stop - 8, "\"event\"}", 8)) found++;
    start = stop + 1;
  }
  memmove(child->held, start, end - start);
  child->count = end - start;
  return found;
}

static void ask(struct child *child, const char *line, size_t length) {
  while (length > 0) {
    ssize_t count = write(child->in, line, length);
    if (count < 0) die("write");
    line += count;
    length -= count;
  }
}

/* One request, one answer: how long it took, in microseconds. */
static double turn(struct child *child, struct session *session) {
  char buffer[32768];
  int length = request(session, buffer, sizeof buffer);
  double start = now();
  ask(child, buffer, length);
  while (!answers(child)) continue;
  return now() - start;
}

/* A turn that is a message, whatever had to be closed before. */
static double message(struct child *child, struct session *session) {
  if (is_at_end(session)) turn(child, session);
  return turn(child, session);
}

static struct child *start(char **command, int core, int greets) {
  struct child *child = spawn(command, core);
  while (greets && !answers(child)) continue;
  return child;
}

static long resident(struct child *child) { /* In KiB. */
  char path[64], line[256];
  long kibibytes = 0;
  snprintf(path, sizeof path, "/proc/%d/status", child->pid);
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file)) sscanf(line, "VmRSS: %ld", &kibibytes);
  if (file) fclose(file);
  return kibibytes;
}

/* The table */

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

static double share(double *times, int count, double part) {
  qsort(times, count, sizeof *times, compare);
  return times[(int)((count - 1) * part)];
}

static void row(const char *name, const char *bound, const char *format, ...) {
  va_list values;
  va_start(values, format);
  char text[128];
  vsnprintf(text, sizeof text, format, values);
  va_end(values);
  printf("%-50s %26s   %s\n", name, text, bound);
  fflush(stdout);
}

/* Echo and program by turns, in blocks, so that both have the same neighbours. */
static double lockstep(
  char **echo_command, char **command, int session_count, int turns, const char *how, const char *bound) {
  struct session *sessions = new_sessions(session_count), *others = new_sessions(session_count);
  struct child *echo = start(echo_command, 0, 0), *child = start(command, 0, 1);
  for (int number = 0; number < session_count; number++) {
    /* Every session is somewhere in the middle of its talk. */
    for (int said = 0; said <= number / talk_count % 4 && !is_at_end(&sessions[number]); said++) {
      turn(child, &sessions[number]);
    }
  }
  for (int number = 0; number < 2000; number++) message(child, &sessions[number % session_count]);
  double *plain = calloc(turns, sizeof *plain), *times = calloc(turns, sizeof *times);
  unsigned place = 1;
  for (int done = 0; done < turns;) {
    for (int end = done + turns / blocks; done < end; done++) {
      place = place * 1664525u + 1013904223u;
      plain[done] = message(echo, &others[(place >> 8) % session_count]);
    }
    for (int again = done - turns / blocks; again < done; again++) {
      place = place * 1664525u + 1013904223u;
      times[again] = message(child, &sessions[(place >> 8) % session_count]);
    }
  }
  double half = share(times, turns, 0.5), echo_half = share(plain, turns, 0.5), tail = share(times, turns, 0.99);
  char name[64];
  snprintf(name, sizeof name, "one request, one answer, %d sessions%s", session_count, how);
  row(name, bound, "%.1f us = %.1f x echo", half, half / echo_half);
  if (session_count == 10) {
    row("  the echo", "", "%.1f us", echo_half);
    row("  99 % under", "at most 4 x half", "%.1f us = %.1f x half", tail, tail / half);
  }
  finish(echo);
  finish(child);
  free(sessions);
  free(others);
  free(plain);
  free(times);
  return half;
}

/* Sends as fast as the program takes it, up to a thousand requests ahead; answers a second. */
static double pipelined(char **command, int greets, int turns) {
  enum { ahead = 1000 };
  struct session *sessions = new_sessions(ahead);
  struct child *child = start(command, 0, greets);
  fcntl(child->in, F_SETFL, O_NONBLOCK);
  fcntl(child->in, F_SETPIPE_SZ, 1 << 20);
  fcntl(child->out, F_SETPIPE_SZ, 1 << 20);
  static char buffer[1 << 16];
  size_t length = 0, sent = 0;
  int asked = 0, answered = 0;
  double start = now();
  while (answered < turns) {
    while (length < sizeof buffer / 2 && asked < turns && asked - answered < ahead) {
      length += request(&sessions[asked++ % ahead], buffer + length, sizeof buffer - length);
    }
    struct pollfd ready[2] = {{child->out, POLLIN, 0}, {length > sent ? child->in : -1, POLLOUT, 0}};
    if (poll(ready, 2, -1) < 0) die("poll");
    if (ready[0].revents) answered += answers(child);
    if (ready[1].revents) {
      ssize_t count = write(child->in, buffer + sent, length - sent);
      if (count > 0) sent += count;
      if (sent == length) sent = length = 0;
    }
  }
  double seconds = (now() - start) / 1e6;
  finish(child);
  free(sessions);
  return turns / seconds;
}

/* What a session in the middle of its talk keeps in memory. */
static void memory(char **command) {
  struct session *sessions = new_sessions(100000);
  struct child *child = start(command, 0, 1);
  long before = 0;
  for (int number = 0; number < 100000; number++) {
    for (int said = 0; said < 3 && !is_at_end(&sessions[number]); said++) turn(child, &sessions[number]);
    if (number == 999) before = resident(child);
  }
  row("memory of a session, from 1,000 to 100,000", "at most 3 KiB", "%.2f KiB", (resident(child) - before) / 99000.0);
  finish(child);
  free(sessions);
}

static void cold(char **command) {
  enum { times = 15 };
  double took[times];
  for (int time = 0; time < times; time++) {
    double begin = now();
    struct child *child = start(command, 0, 1);
    took[time] = (now() - begin) / 1e3;
    finish(child);
  }
  row("from the start to hello", "at most 30 ms", "%.1f ms", share(took, times, 0.5));
}

/* The command with a store of its own. */
static char **stored(char **command, const char *folder) {
  static int number;
  int count = 0;
  while (command[count]) count++;
  char **whole = calloc(count + 3, sizeof *whole), *path = malloc(strlen(folder) + 32);
  memcpy(whole, command, count * sizeof *whole);
  sprintf(path, "%s/store-%d", folder, ++number);
  whole[count] = "--store";
  whole[count + 1] = path;
  return whole;
}

static void table(char **echo, const char *folder, char **command) {
  pin(0);
  double few = lockstep(echo, command, 10, 20000, "", "at most 5 x echo");
  lockstep(echo, stored(command, folder), 10, 20000, ", store", "at most 8 x echo");
  lockstep(echo, command, 1000, 20000, "", "");
  lockstep(echo, stored(command, folder), 1000, 20000, ", store", "");
  double many = lockstep(echo, command, 100000, 20000, "", "");
  row("  100,000 sessions against 10", "at most 1.5", "%.2f", many / few);
  memory(command);
  cold(command);
  pin(1);
  row("sent ahead, two cores: echo", "", "%.0f lines/s", pipelined(echo, 0, 200000));
  row("sent ahead, two cores", "at least 40,000", "%.0f turns/s", pipelined(command, 1, 200000));
  row("sent ahead, two cores, store", "", "%.0f turns/s", pipelined(stored(command, folder), 1, 200000));
}

/* A day */

/* Customers come, talk, and are closed or fall silent, second after second; memory must not go with the hours. */
static void day(char **command, int hours) {
  enum { present = 500 };
  struct session *sessions = new_sessions(present);
  struct child *child = start(command, 0, 1);
  const char *advance = "{\"op\":\"advance\",\"seconds\":20}\n";
  unsigned place = 1;
  long turns = 0, fresh = present;
  for (int hour = 0; hour < hours; hour++) {
    for (int step = 0; step < 180; step++) {
      for (int said = 0; said < 10; said++, turns++) {
        place = place * 1664525u + 1013904223u;
        struct session *session = &sessions[(place >> 8) % present];
        int is_over = is_at_end(session);
        turn(child, session);
        /* The next customer has another name. */
        if (is_over) session->number = fresh++;
      }
      ask(child, advance, strlen(advance));
      while (!answers(child)) continue;
    }
    printf("hour %2d: %8ld turns, %6ld KiB\n", hour + 1, turns, resident(child));
    fflush(stdout);
  }
  finish(child);
}

int main(int count, char **arguments) {
  signal(SIGPIPE, SIG_IGN);
  if (count >= 5 && !strcmp(arguments[1], "-n")) {
    read_talks(arguments[3]);
    struct session *sessions = new_sessions(10);
    struct child *child = start(arguments + 4, 0, 1);
    for (int number = 0, turns = atoi(arguments[2]); number < turns; number++) message(child, &sessions[number % 10]);
    finish(child);
  } else if (count >= 5 && !strcmp(arguments[1], "-d")) {
    read_talks(arguments[3]);
    day(arguments + 4, atoi(arguments[2]));
  } else if (count >= 5) {
    read_talks(arguments[1]);
    char *echo[] = {arguments[2], NULL};
    table(echo, arguments[3], arguments + 4);
  } else {
    fprintf(stderr, "usage: pipe [-n TURNS | -d HOURS] TALKS [ECHO FOLDER] PROGRAM [ARGUMENT...]\n");
    return 64;
  }
  return 0;
}
