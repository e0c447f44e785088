/* A problem of a data file, as one line that an editor can jump to.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-problem.h"

/* A message is one line that a person reads; what a file holds may be neither. */
#define MAX_MESSAGE_CHARS 400
/* Of a longer one the end stays: it says what was expected. */
#define END_CHARS 150

static char *
one_line (const char *text, glong max_chars)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = NULL;
  glong length;

  for (char *p = valid; *p != '\0'; p++)
    if ((guchar)*p < ' ' || *p == 0x7f)
      *p = ' ';
  length = g_utf8_strlen (valid, -1);
  if (length <= max_chars)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, max_chars - END_CHARS - 1);
  return g_strconcat (start, "…", g_utf8_offset_to_pointer (valid, length - END_CHARS), NULL);
}

static void
problem_free (BcProblem *self)
{
  g_free (self->file);
  g_free (self->what);
  g_free (self);
}

/**
 * bc_problems_new:
 *
 * Returns: (transfer full): an empty list of #BcProblem.
 */
GPtrArray *
bc_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)problem_free);
}

/**
 * bc_problems_add:
 * @self: the list
 * @severity: what the problem costs
 * @file: path of the file
 * @line: line number from 1, or 0 where the file as a whole is meant
 * @format: what was found, and what was expected, in one sentence without the place
 */
void
bc_problems_add (GPtrArray *self, BcProblemSeverity severity, const char *file, int line, const char *format, ...)
{
  BcProblem *problem = g_new0 (BcProblem, 1);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  problem->what = one_line (what, MAX_MESSAGE_CHARS);
  problem->severity = severity;
  problem->file = g_strdup (file);
  problem->line = line;
  g_ptr_array_add (self, problem);
}

/**
 * bc_problem_to_string:
 *
 * Returns: (transfer full): `file:line: what, and what was expected`, without a line break.
 */
char *
bc_problem_to_string (const BcProblem *self)
{
  g_autofree char *name = g_filename_display_name (self->file);
  g_autofree char *file = one_line (name, G_MAXLONG);

  return self->line > 0 ? g_strdup_printf ("%s:%d: %s", file, self->line, self->what)
                        : g_strdup_printf ("%s: %s", file, self->what);
}
