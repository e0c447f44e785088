/* One session: the answer belongs to the marks.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-session.h"

#include "bc-xml.h"
#include "sample-atlas.h"

static BcSession *
sample_session (void)
{
  g_autofree char *a = sample_muscle ("a", "A", TRUE, "calf:essential"),
                  *b = sample_muscle ("b", "B", TRUE, "thumb:essential");
  g_autofree char *body = g_strconcat (a, b, NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);

  return bc_session_new (atlas);
}

static void
toggle (BcSession *session, const char *word)
{
  BcPlace place = sample_place (bc_session_get_atlas (session), word);

  bc_selection_toggle_place (bc_session_get_selection (session), &place);
}

static void
assert_answer (BcSession *session, guint n_places, const char *first_muscle)
{
  const BcRanking *ranking = bc_session_get_ranking (session);

  g_assert_cmpuint (ranking->places->len, ==, n_places);
  g_assert_cmpstr (ranking->suggestions->len > 0
                       ? ((const BcSuggestion *)g_ptr_array_index (ranking->suggestions, 0))->muscle->id
                       : NULL,
                   ==, first_muscle);
}

static void
test_answer_follows_the_marks (void)
{
  g_autoptr (BcSession) session = sample_session ();

  assert_answer (session, 0, NULL);
  toggle (session, "calf:left");
  assert_answer (session, 1, "a");
  toggle (session, "thumb:left");
  toggle (session, "calf:left");
  assert_answer (session, 1, "b");
  bc_selection_clear (bc_session_get_selection (session));
  assert_answer (session, 0, NULL);
}

static void
test_answer_is_kept_until_the_marks_change (void)
{
  g_autoptr (BcSession) session = sample_session ();
  const BcRanking *ranking;
  BcSpot spot = { bc_atlas_find_region (bc_session_get_atlas (session), "calf"), BC_SIDE_LEFT };

  toggle (session, "calf:left");
  ranking = bc_session_get_ranking (session);
  bc_selection_set_muscle (bc_session_get_selection (session),
                           bc_atlas_find_muscle (bc_session_get_atlas (session), "a"), BC_BODY_LEFT);
  bc_selection_set_hovered (bc_session_get_selection (session), &spot);
  g_assert_true (bc_session_get_ranking (session) == ranking);
}

static void
places_changed_cb (BcSession *session)
{
  guint n;

  bc_selection_get_places (bc_session_get_selection (session), &n);
  g_assert_cmpuint (bc_session_get_ranking (session)->places->len, ==, n);
}

static void
test_listeners_find_the_new_answer (void)
{
  g_autoptr (BcSession) session = sample_session ();

  g_signal_connect_object (bc_session_get_selection (session), "places-changed", G_CALLBACK (places_changed_cb),
                           session, G_CONNECT_SWAPPED);
  toggle (session, "calf:left");
  toggle (session, "thumb");
  bc_selection_clear (bc_session_get_selection (session));
}

static void
test_search_is_made_once (void)
{
  g_autoptr (BcSession) session = sample_session ();

  g_assert_true (BC_IS_SEARCH (bc_session_get_search (session)));
  g_assert_true (bc_session_get_search (session) == bc_session_get_search (session));
  g_assert_true (bc_index_get_atlas (bc_session_get_index (session)) == bc_session_get_atlas (session));
}

static void
test_selection_may_outlive_the_session (void)
{
  BcSession *session = sample_session ();
  g_autoptr (BcSelection) selection = g_object_ref (bc_session_get_selection (session));
  g_autoptr (BcAtlas) atlas = g_object_ref (bc_session_get_atlas (session));
  BcPlace place = sample_place (atlas, "calf:left");

  bc_session_get_ranking (session);
  g_assert_finalize_object (session);
  bc_selection_toggle_place (selection, &place); /* no handler of the session may run */
  g_assert_true (bc_selection_has_place (selection, &place));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/session/answer-follows-the-marks", test_answer_follows_the_marks);
  g_test_add_func ("/session/answer-is-kept-until-the-marks-change", test_answer_is_kept_until_the_marks_change);
  g_test_add_func ("/session/listeners-find-the-new-answer", test_listeners_find_the_new_answer);
  g_test_add_func ("/session/search-is-made-once", test_search_is_made_once);
  g_test_add_func ("/session/selection-may-outlive-the-session", test_selection_may_outlive_the_session);
  return g_test_run ();
}
