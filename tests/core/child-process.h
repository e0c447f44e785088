/* Runs the program as a child with a known environment and a time limit.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* RELIABILITY.md, R1: every file is answered within this time; of the processor, for the wall clock counts what other
   programs do beside it. */
#if defined __SANITIZE_ADDRESS__
#define CHILD_LIMIT_SECONDS 40 /* the sanitizers make everything several times slower */
#else
#define CHILD_LIMIT_SECONDS 5
#endif
/* By the wall clock, for a child that waits for ever. */
#define CHILD_WAIT_SECONDS (12 * CHILD_LIMIT_SECONDS)

typedef struct
{
  int status;       /* exit status; -1 where a signal or the time limit ended it */
  gboolean in_time; /* neither limit was reached */
  char *out;
  char *err;
} ChildResult;

void child_find_program (int argc, char **argv);
const char *child_program (void);
ChildResult *child_run (const char *environment, ...) G_GNUC_NULL_TERMINATED;
ChildResult *child_run_words (const char *environment, const char *const *words);
void child_result_free (ChildResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChildResult, child_result_free)

void assert_no_library_warning (const ChildResult *self);

G_END_DECLS
