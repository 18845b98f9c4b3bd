#pragma once
/* Functions only: Swift 6 takes every C global for shared mutable state, and a static variable
   in a header would be one copy for each file that includes it. */
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <readline/readline.h>
#include <readline/history.h>

/* Before the first prompt. Signals are ours; the user's inputrc knows us as `okpay`. */
static inline void ok_setup(rl_completion_func_t *complete) {
  rl_readline_name = "okpay";
  rl_attempted_completion_function = complete;
  rl_completer_word_break_characters = " \t";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_completion_query_items = 0;
  using_history();
}

/* For a completion function: never fall back to file names. */
static inline void ok_no_file_names(void) { rl_attempted_completion_over = 1; }

static inline const char *ok_line(void) { return rl_line_buffer ? rl_line_buffer : ""; }
static inline int ok_line_is_empty(void) { return rl_end == 0; }
static inline int ok_is_searching(void) { return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH) != 0; }
static inline const char *ok_version(void) { return rl_library_version; }
static inline int ok_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/* Readline writes through stdio, we write to the descriptor: its part goes first. */
static inline void ok_flush(void) { fflush(rl_outstream ? rl_outstream : stdout); }

static inline void ok_move_to_end(void) {
  rl_point = rl_end;
  rl_redisplay();
}
