/* Problems as lines.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-problem.h"

#include <string.h>

#include "sample-atlas.h"

static char *
line_of (const char *file, int line, const char *what)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  bc_problems_add (problems, BC_PROBLEM_DROPPED, file, line, "%s", what);
  return bc_problem_to_string (g_ptr_array_index (problems, 0));
}

static void
test_line_can_be_jumped_to (void)
{
  g_autofree char *text = line_of ("a/b.xml", 12, "is wrong, expected right");

  g_assert_cmpstr (text, ==, "a/b.xml:12: is wrong, expected right");
}

static void
test_whole_file_has_no_line (void)
{
  g_autofree char *text = line_of ("b.xml", 0, "is empty");

  g_assert_cmpstr (text, ==, "b.xml: is empty");
}

static void
test_file_name_that_is_not_utf8_is_shown (void)
{
  g_autofree char *text = line_of ("M\xfcller.xml", 1, "x");

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_nonnull (strstr (text, "ller.xml:1: x"));
}

static void
test_problem_is_one_line (void)
{
  g_autofree char *text = line_of ("a\nb.xml", 1, "x");

  if (strchr (text, '\n') != NULL)
    note_fault ("more than one line: %s", text);
}

static void
test_problem_keeps_copies (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  char file[] = "a.xml", word[] = "one";
  const BcProblem *problem;

  bc_problems_add (problems, BC_PROBLEM_REFUSED, file, 3, "%s and %d%%", word, 5);
  file[0] = word[0] = '!';
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (problem->file, ==, "a.xml");
  g_assert_cmpstr (problem->what, ==, "one and 5%");
  g_assert_cmpint (problem->line, ==, 3);
  g_assert_cmpint (problem->severity, ==, BC_PROBLEM_REFUSED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problem/line-can-be-jumped-to", test_line_can_be_jumped_to);
  g_test_add_func ("/problem/whole-file-has-no-line", test_whole_file_has_no_line);
  g_test_add_func ("/problem/file-name-that-is-not-utf8-is-shown", test_file_name_that_is_not_utf8_is_shown);
  g_test_add_func ("/problem/problem-keeps-copies", test_problem_keeps_copies);
  g_test_add_func ("/problem/problem-is-one-line", test_problem_is_one_line);
  return g_test_run ();
}
