/* The undo stack: steps that write what they do into a word.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-undo.h"

typedef struct
{
  GString *log;
  char name;
  guint *n_freed;
} Letter;

typedef struct
{
  BcUndo *undo;
  GString *log;
  guint n_freed;
  guint n_told;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  fixture->undo = bc_undo_new ();
  fixture->log = g_string_new (NULL);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_clear_object (&fixture->undo);
  g_string_free (fixture->log, TRUE);
}

static void
undo_letter (gpointer letter)
{
  g_string_append_printf (((Letter *)letter)->log, "-%c", ((Letter *)letter)->name);
}

static void
redo_letter (gpointer letter)
{
  g_string_append_printf (((Letter *)letter)->log, "+%c", ((Letter *)letter)->name);
}

static void
free_letter (gpointer letter)
{
  (*((Letter *)letter)->n_freed)++;
  g_free (letter);
}

static void
push (Fixture *fixture, char name)
{
  Letter *letter = g_new (Letter, 1);
  char label[] = { name, '\0' };

  *letter = (Letter){ fixture->log, name, &fixture->n_freed };
  bc_undo_push (fixture->undo, label, undo_letter, redo_letter, letter, free_letter);
}

static void
test_nothing_can_be_taken_back_at_first (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_false (bc_undo_can_undo (fixture->undo));
  g_assert_false (bc_undo_can_redo (fixture->undo));
  g_assert_null (bc_undo_get_undo_label (fixture->undo));
  bc_undo_undo (fixture->undo);
  bc_undo_redo (fixture->undo);
  g_assert_cmpstr (fixture->log->str, ==, "");
}

static void
test_pushing_calls_nothing (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  push (fixture, 'a');
  g_assert_cmpstr (fixture->log->str, ==, "");
  g_assert_cmpstr (bc_undo_get_undo_label (fixture->undo), ==, "a");
}

static void
test_the_last_step_is_taken_back_first (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  push (fixture, 'a');
  push (fixture, 'b');
  bc_undo_undo (fixture->undo);
  g_assert_cmpstr (bc_undo_get_redo_label (fixture->undo), ==, "b");
  bc_undo_undo (fixture->undo);
  bc_undo_redo (fixture->undo);
  bc_undo_redo (fixture->undo);
  g_assert_cmpstr (fixture->log->str, ==, "-b-a+a+b");
}

static void
test_a_new_step_ends_what_could_be_done_again (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  push (fixture, 'a');
  push (fixture, 'b');
  bc_undo_undo (fixture->undo);
  push (fixture, 'c');
  g_assert_false (bc_undo_can_redo (fixture->undo));
  g_assert_cmpuint (fixture->n_freed, ==, 1);
  bc_undo_undo (fixture->undo);
  bc_undo_undo (fixture->undo);
  g_assert_cmpstr (fixture->log->str, ==, "-b-c-a");
}

static void
test_a_group_is_one_step (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  push (fixture, 'a');
  bc_undo_begin (fixture->undo, "outer");
  push (fixture, 'b');
  bc_undo_begin (fixture->undo, "inner");
  push (fixture, 'c');
  bc_undo_end (fixture->undo);
  bc_undo_end (fixture->undo);
  g_assert_cmpstr (bc_undo_get_undo_label (fixture->undo), ==, "outer");
  bc_undo_undo (fixture->undo);
  g_assert_cmpstr (fixture->log->str, ==, "-c-b");
  bc_undo_redo (fixture->undo);
  g_assert_cmpstr (fixture->log->str, ==, "-c-b+b+c");
  g_assert_cmpstr (bc_undo_get_undo_label (fixture->undo), ==, "outer");
}

static void
test_an_empty_group_leaves_no_trace (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  push (fixture, 'a');
  bc_undo_undo (fixture->undo);
  bc_undo_begin (fixture->undo, "nothing");
  bc_undo_end (fixture->undo);
  g_assert_false (bc_undo_can_undo (fixture->undo));
  g_assert_true (bc_undo_can_redo (fixture->undo));
}

static void
test_nothing_is_taken_back_within_a_group (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  push (fixture, 'a');
  bc_undo_begin (fixture->undo, "stroke");
  bc_undo_undo (fixture->undo);
  g_assert_cmpstr (fixture->log->str, ==, "");
  bc_undo_end (fixture->undo);
  bc_undo_undo (fixture->undo);
  g_assert_cmpstr (fixture->log->str, ==, "-a");
}

static void
push_while_undoing (gpointer fixture)
{
  bc_undo_begin (((Fixture *)fixture)->undo, "group");
  push (fixture, 'x');
  bc_undo_end (((Fixture *)fixture)->undo);
  g_assert_true (bc_undo_is_running (((Fixture *)fixture)->undo));
}

static void
test_steps_pushed_while_undoing_are_dropped (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  bc_undo_push (fixture->undo, "setter", push_while_undoing, push_while_undoing, fixture, NULL);
  bc_undo_undo (fixture->undo);
  g_assert_cmpuint (fixture->n_freed, ==, 1);
  g_assert_false (bc_undo_can_undo (fixture->undo));
  g_assert_true (bc_undo_can_redo (fixture->undo));
  g_assert_false (bc_undo_is_running (fixture->undo));
}

static void
test_clearing_frees_every_step (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  push (fixture, 'a');
  push (fixture, 'b');
  bc_undo_undo (fixture->undo);
  bc_undo_clear (fixture->undo);
  g_assert_cmpuint (fixture->n_freed, ==, 2);
  g_assert_false (bc_undo_can_undo (fixture->undo));
  g_assert_false (bc_undo_can_redo (fixture->undo));
}

static void
changed_cb (BcUndo *undo, Fixture *fixture)
{
  fixture->n_told++;
}

static void
test_every_change_is_told (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_signal_connect (fixture->undo, "changed", G_CALLBACK (changed_cb), fixture);
  push (fixture, 'a');
  g_assert_cmpuint (fixture->n_told, ==, 1);
  bc_undo_undo (fixture->undo);
  bc_undo_redo (fixture->undo);
  bc_undo_redo (fixture->undo);
  g_assert_cmpuint (fixture->n_told, ==, 3);
  bc_undo_clear (fixture->undo);
  g_assert_cmpuint (fixture->n_told, ==, 4);
}

#define CASE(name, function) g_test_add ("/undo/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("nothing-can-be-taken-back-at-first", test_nothing_can_be_taken_back_at_first);
  CASE ("pushing-calls-nothing", test_pushing_calls_nothing);
  CASE ("the-last-step-is-taken-back-first", test_the_last_step_is_taken_back_first);
  CASE ("a-new-step-ends-what-could-be-done-again", test_a_new_step_ends_what_could_be_done_again);
  CASE ("a-group-is-one-step", test_a_group_is_one_step);
  CASE ("an-empty-group-leaves-no-trace", test_an_empty_group_leaves_no_trace);
  CASE ("nothing-is-taken-back-within-a-group", test_nothing_is_taken_back_within_a_group);
  CASE ("steps-pushed-while-undoing-are-dropped", test_steps_pushed_while_undoing_are_dropped);
  CASE ("clearing-frees-every-step", test_clearing_frees_every_step);
  CASE ("every-change-is-told", test_every_change_is_told);
  return g_test_run ();
}
