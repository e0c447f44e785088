/* Ten everyday questions, each answered in the real window in two actions or fewer, and in sight without scrolling.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-text.h"
#include "window-fixture.h"

#define MAX_ACTIONS 2
#define LINE_HEIGHT 14

static guint n_actions;

/* Whether its first line lies in every list that it stands in: whoever must scroll has a third action to do. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *list = widget;

  while ((list = gtk_widget_get_ancestor (gtk_widget_get_parent (list), GTK_TYPE_SCROLLED_WINDOW)) != NULL)
    {
      graphene_rect_t bounds;
      if (!gtk_widget_compute_bounds (widget, list, &bounds) || bounds.origin.y < -1 ||
          bounds.origin.y + LINE_HEIGHT > gtk_widget_get_height (list))
        return FALSE;
    }
  return TRUE;
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL && is_in_sight (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
set_up (WindowFixture *fixture, gconstpointer unused)
{
  window_fixture_set_up (fixture, unused);
  n_actions = 0;
}

static const char *wanted;

static gboolean
is_answered (WindowFixture *fixture)
{
  return shows (fixture->window, wanted);
}

static void
assert_answer (WindowFixture *fixture, const char *answer)
{
  wanted = answer;
  window_fixture_wait_until (fixture, is_answered, answer);
  g_assert_cmpuint (n_actions, <=, MAX_ACTIONS);
}

/* Actions of the user, one each */

static void
click (WindowFixture *fixture, const char *region, BcSide side)
{
  GtkWidget *button = window_fixture_find_region (fixture->window, region, side);

  g_assert_nonnull (button);
  gtk_widget_activate_action (button, n_actions == 0 ? "region.select" : "region.add", NULL);
  n_actions++;
  window_fixture_settle (fixture);
}

static void
type (WindowFixture *fixture, const char *words)
{
  GtkWidget *entry = window_fixture_find (fixture, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  n_actions++;
  window_fixture_settle (fixture);
}

static void
press_return (WindowFixture *fixture)
{
  g_signal_emit_by_name (window_fixture_find (fixture, GTK_TYPE_SEARCH_ENTRY), "activate");
  n_actions++;
  window_fixture_settle (fixture);
}

static void
press_key_of (WindowFixture *fixture, const char *action)
{
  n_actions++;
  window_fixture_activate (fixture, action, NULL);
}

static void
pain_in_the_temple_what_could_it_be (WindowFixture *fixture, gconstpointer unused)
{
  click (fixture, "temple", BC_SIDE_RIGHT);
  assert_answer (fixture, "Inflamed arteries of the head");
  assert_answer (fixture, "Temporomandibular joint");
  g_assert_nonnull (bc_selection_get_muscle (fixture->selection));
  assert_answer (fixture, bc_text (bc_selection_get_muscle (fixture->selection)->muscle->name));
}

static void
where_does_infraspinatus_refer (WindowFixture *fixture, gconstpointer unused)
{
  type (fixture, "infraspinatus");
  press_return (fixture);
  assert_answer (fixture, bc_text (bc_atlas_find_region (fixture->atlas, "shoulder-front")->name));
  assert_answer (fixture, "● Essential");
}

static void
what_do_heel_and_sacroiliac_joint_have_in_common (WindowFixture *fixture, gconstpointer unused)
{
  const BcSuggestion *best;

  click (fixture, "heel-back", BC_SIDE_LEFT);
  click (fixture, "sacroiliac", BC_SIDE_LEFT);
  best = bc_session_get_ranking (fixture->session)->suggestions->pdata[0];
  g_assert_cmpuint (best->n_essential + best->n_spillover, ==, 2);
  g_assert_cmpstr (best->muscle->id, ==, "soleus");
  assert_answer (fixture, "2 of 2 places");
}

static void
how_sure_is_that_pattern (WindowFixture *fixture, gconstpointer unused)
{
  click (fixture, "shoulder-front", BC_SIDE_RIGHT);
  press_key_of (fixture, "win.how-sure");
  assert_answer (fixture, "were compared with the text of a source");
}

static void
low_back_pain_which_muscles_and_what_first (WindowFixture *fixture, gconstpointer unused)
{
  type (fixture, "lumbago");
  press_return (fixture);
  assert_answer (fixture, "Check first");
  assert_answer (fixture, "Muscles described with it");
  assert_answer (fixture, "Quadratus lumborum");
}

static void
what_may_ring_in_the_ear (WindowFixture *fixture, gconstpointer unused)
{
  type (fixture, "ringing in the ear");
  assert_answer (fixture, "Noise in the ear.");
}

static void
which_muscles_does_c6_supply (WindowFixture *fixture, gconstpointer unused)
{
  type (fixture, "C6");
  assert_answer (fixture, "suprascapular nerve (C5 C6)");
}

static void
a_painful_calf_what_must_be_ruled_out (WindowFixture *fixture, gconstpointer unused)
{
  click (fixture, "calf-upper", BC_SIDE_LEFT);
  assert_answer (fixture, "Check first");
  assert_answer (fixture, "clot");
}

static void
what_is_dry_needling_and_is_it_safe (WindowFixture *fixture, gconstpointer unused)
{
  type (fixture, "dry needling");
  press_return (fixture);
  assert_answer (fixture, "What happens");
  assert_answer (fixture, "Side effects");
}

static void
what_did_studies_count_in_low_back_pain (WindowFixture *fixture, gconstpointer unused)
{
  click (fixture, "low-back", BC_SIDE_LEFT);
  press_key_of (fixture, "win.other-order");
  assert_answer (fixture, "Counted in");
}

#define CASE(path, function)                                                                                           \
  g_test_add ("/questions/" path, WindowFixture, NULL, set_up, function, window_fixture_tear_down)

int
main (int argc, char **argv)
{
  window_fixture_init (&argc, &argv);
  CASE ("pain-in-the-temple-what-could-it-be", pain_in_the_temple_what_could_it_be);
  CASE ("where-does-infraspinatus-refer", where_does_infraspinatus_refer);
  CASE ("what-do-heel-and-sacroiliac-joint-have-in-common", what_do_heel_and_sacroiliac_joint_have_in_common);
  CASE ("how-sure-is-that-pattern", how_sure_is_that_pattern);
  CASE ("low-back-pain-which-muscles-and-what-first", low_back_pain_which_muscles_and_what_first);
  CASE ("what-may-ring-in-the-ear", what_may_ring_in_the_ear);
  CASE ("which-muscles-does-c6-supply", which_muscles_does_c6_supply);
  CASE ("a-painful-calf-what-must-be-ruled-out", a_painful_calf_what_must_be_ruled_out);
  CASE ("what-is-dry-needling-and-is-it-safe", what_is_dry_needling_and_is_it_safe);
  CASE ("what-did-studies-count-in-low-back-pain", what_did_studies_count_in_low_back_pain);
  return g_test_run ();
}
