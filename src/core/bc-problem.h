/* A problem of a data file: where, what was found, what was expected. Collected, never printed here.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  BC_PROBLEM_REFUSED, /* the file is not used */
  BC_PROBLEM_DROPPED, /* the file is used without the reference that leads nowhere */
} BcProblemSeverity;

typedef struct
{
  BcProblemSeverity severity;
  char *file;
  int line; /* 0: the file as a whole */
  char *what;
} BcProblem;

GPtrArray *bc_problems_new (void);
void       bc_problems_add (GPtrArray *self, BcProblemSeverity severity, const char *file, int line, const char *format, ...) G_GNUC_PRINTF (5, 6);
char      *bc_problem_to_string (const BcProblem *self);

G_END_DECLS
