/* A visit to the patient screen: signs before muscles, a way back, and nothing left after it. Over the built-in atlas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-visit.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-patient-words.h"
#include "bc-xml.h"
#include "sample-atlas.h"

typedef struct
{
  BcAtlas *atlas;
  BcStories *stories;
  BcPatientVisit *visit;
  guint n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  fixture->atlas = bc_atlas_load_default (problems);
  fixture->stories = bc_stories_load_default (fixture->atlas, problems);
  assert_no_problem (problems);
  fixture->visit = bc_patient_visit_new (fixture->atlas, fixture->stories);
  g_signal_connect_swapped (fixture->visit, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_object_unref (fixture->visit);
  g_object_unref (fixture->stories);
  g_object_unref (fixture->atlas);
}

static void
touch (Fixture *fixture, const char *word)
{
  BcPlace place = sample_place (fixture->atlas, word);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));

  bc_place_list_spots (&place, spots);
  bc_patient_visit_touch (fixture->visit, &g_array_index (spots, BcSpot, 0));
}

static const BcSuggestion *
first_suggestion (Fixture *fixture)
{
  GPtrArray *suggestions = bc_session_get_ranking (bc_patient_visit_get_session (fixture->visit))->suggestions;

  g_assert_cmpuint (suggestions->len, >, 0);
  return g_ptr_array_index (suggestions, 0);
}

static void
walk_to_muscle (Fixture *fixture)
{
  const BcSuggestion *suggestion;

  touch (fixture, "shoulder-front:left");
  bc_patient_visit_go_on (fixture->visit);
  suggestion = first_suggestion (fixture);
  bc_patient_visit_choose (fixture->visit, suggestion->muscle, suggestion->sides);
}

static void
test_signs_come_before_muscles (Fixture *fixture, gconstpointer unused)
{
  touch (fixture, "shoulder-front:left");
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_CHECK);
  bc_patient_visit_go_on (fixture->visit);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_ANSWERS);
}

/* Not once and for all: the next place asks again. */
static void
test_signs_come_again_for_the_next_place (Fixture *fixture, gconstpointer unused)
{
  walk_to_muscle (fixture);
  bc_patient_visit_reset (fixture->visit);
  touch (fixture, "shoulder-front:left");
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_CHECK);
}

static void
test_every_flagged_region_shows_signs_first (Fixture *fixture, gconstpointer unused)
{
  GPtrArray *regions = bc_atlas_get_regions (fixture->atlas);

  for (guint i = 0; i < regions->len; i++)
    {
      const BcRegion *region = g_ptr_array_index (regions, i);
      BcSpot spot = { region, region->sided ? BC_SIDE_LEFT : BC_SIDE_MIDLINE };
      gboolean flagged;
      bc_patient_visit_touch (fixture->visit, &spot);
      flagged = bc_session_get_ranking (bc_patient_visit_get_session (fixture->visit))->check_first->len > 0;
      g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, flagged ? BC_PATIENT_CHECK : BC_PATIENT_ANSWERS);
    }
}

static void
test_back_retraces_the_way (Fixture *fixture, gconstpointer unused)
{
  walk_to_muscle (fixture);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_MUSCLE);
  bc_patient_visit_go_back (fixture->visit);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_ANSWERS);
  bc_patient_visit_go_back (fixture->visit);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_CHECK);
  bc_patient_visit_go_back (fixture->visit);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  bc_patient_visit_go_back (fixture->visit);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

static void
test_a_reset_leaves_nothing (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  walk_to_muscle (fixture);
  bc_patient_visit_open_story (fixture->visit, bc_stories_find (fixture->stories, "neck"));
  g_assert_false (bc_patient_visit_is_pristine (fixture->visit));
  bc_patient_visit_reset (fixture->visit);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
  g_assert_null (bc_patient_visit_get_story (fixture->visit));
  g_assert_null (bc_patient_visit_get_point (fixture->visit));
  g_assert_false (bc_patient_visit_can_go_back (fixture->visit));
}

/* Round and round between two pages: the history does not grow. */
static void
test_wandering_ends_at_the_start (Fixture *fixture, gconstpointer unused)
{
  guint steps = 0;

  walk_to_muscle (fixture);
  for (guint i = 0; i < 1000; i++)
    {
      bc_patient_visit_go (fixture->visit, BC_PATIENT_LIBRARY);
      bc_patient_visit_go (fixture->visit, BC_PATIENT_HELP);
    }
  for (; bc_patient_visit_can_go_back (fixture->visit); steps++)
    bc_patient_visit_go_back (fixture->visit);
  g_assert_cmpuint (steps, <, 8);
}

static void
test_the_point_reaches_the_touched_place (Fixture *fixture, gconstpointer unused)
{
  const BcTriggerPoint *point;
  gboolean reaches = FALSE;

  walk_to_muscle (fixture);
  point = bc_patient_visit_get_point (fixture->visit);
  for (guint i = 0; i < point->referrals->len; i++)
    reaches |= g_str_equal (((const BcReferral *)g_ptr_array_index (point->referrals, i))->region.id, "shoulder-front");
  g_assert_true (reaches);
}

static void
test_slides_turn_within_the_story (Fixture *fixture, gconstpointer unused)
{
  const BcStory *story = bc_stories_find (fixture->stories, "what-is-a-trigger-point");

  bc_patient_visit_open_story (fixture->visit, story);
  g_assert_false (bc_patient_visit_turn (fixture->visit, -1));
  for (guint i = 1; i < story->slides->len; i++)
    g_assert_true (bc_patient_visit_turn (fixture->visit, 1));
  g_assert_false (bc_patient_visit_turn (fixture->visit, 1));
  g_assert_cmpuint (bc_patient_visit_get_slide (fixture->visit), ==, story->slides->len - 1);
}

static void
test_follows_places_and_muscle (Fixture *fixture, gconstpointer unused)
{
  BcPlace place = sample_place (fixture->atlas, "calf-upper:left");
  BcShownMuscle shown = { bc_atlas_find_muscle (fixture->atlas, "soleus"), BC_BODY_LEFT };

  bc_patient_visit_follow_places (fixture->visit, &place, 1);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_CHECK);
  bc_patient_visit_follow_muscle (fixture->visit, &shown);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_MUSCLE);
  bc_patient_visit_follow_places (fixture->visit, NULL, 0);
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

static void
test_signs_are_all_there_where_nothing_is_touched (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) all = bc_patient_visit_list_signs (fixture->visit);

  g_assert_cmpuint (all->len, ==, bc_atlas_get_check_first (fixture->atlas)->len);
  g_assert_cmpstr (((const BcCheckFirst *)g_ptr_array_index (all, 0))->urgency, ==, "emergency");
}

static void
test_the_heart_stands_first_for_the_chest (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) signs = NULL;

  touch (fixture, "breast:right");
  signs = bc_patient_visit_list_signs (fixture->visit);
  g_assert_cmpstr (((const BcCheckFirst *)g_ptr_array_index (signs, 0))->id, ==, "heart");
  for (guint i = 1; i < signs->len; i++)
    g_assert_cmpint (strcmp (((const BcCheckFirst *)g_ptr_array_index (signs, i - 1))->urgency,
                             ((const BcCheckFirst *)g_ptr_array_index (signs, i))->urgency),
                     <=, 0);
}

static void
test_names_are_everyday_ones (Fixture *fixture, gconstpointer unused)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (fixture->atlas, "infraspinatus");
  g_autofree char *right = bc_patient_words_muscle (muscle, BC_BODY_RIGHT);
  g_autofree char *both = bc_patient_words_muscle (muscle, BC_BODY_BOTH);
  BcSpot spot = { bc_atlas_find_region (fixture->atlas, "shoulder-top"), BC_SIDE_LEFT };
  g_autofree char *place = bc_patient_words_spot (&spot);

  g_assert_cmpstr (right, ==, "Shoulder blade muscle, right side");
  g_assert_cmpstr (both, ==, "Shoulder blade muscle");
  g_assert_cmpstr (place, ==, "Top of the shoulder, beside the neck, left side");
}

static void
test_capitals_stand_where_the_script_has_them (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *accent = bc_patient_words_capitalise ("épaule");
  g_autofree char *arabic = bc_patient_words_capitalise ("كتف");
  g_autofree char *nothing = bc_patient_words_capitalise ("");

  g_assert_cmpstr (accent, ==, "Épaule");
  g_assert_cmpstr (arabic, ==, "كتف");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_other_sources_are_named_once (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) words = NULL;

  touch (fixture, "shoulder-front:left");
  words = bc_patient_words_other_sources (
      bc_session_get_ranking (bc_patient_visit_get_session (fixture->visit))->also_consider);
  g_assert_cmpuint (words->len, >, 0);
  for (guint i = 0; i < words->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (g_ptr_array_index (words, i), !=, g_ptr_array_index (words, j));
}

static void
test_a_closer_look_is_on_the_side_that_was_touched_and_is_forgotten (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  BcSpot spot = { bc_atlas_find_region (fixture->atlas, "heel-back"), BC_SIDE_LEFT };
  BcSide side;

  bc_patient_visit_touch (fixture->visit, &spot);
  bc_patient_visit_look_closer (fixture->visit, "no-such-view");
  g_assert_null (bc_patient_visit_get_close_up (fixture->visit, NULL));
  bc_patient_visit_look_closer (fixture->visit, "foot-sole");
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), ==, BC_PATIENT_CLOSE_UP);
  g_assert_cmpstr (bc_patient_visit_get_close_up (fixture->visit, &side), ==, "foot-sole");
  g_assert_cmpint (side, ==, BC_SIDE_LEFT);
  bc_patient_visit_go_back (fixture->visit);
  g_assert_cmpint (bc_patient_visit_get_page (fixture->visit), !=, BC_PATIENT_CLOSE_UP);
  bc_patient_visit_reset (fixture->visit);
  g_assert_null (bc_patient_visit_get_close_up (fixture->visit, NULL));
  g_assert_true (bc_patient_visit_is_pristine (fixture->visit));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  ADD ("/patient-visit/signs-come-before-muscles", test_signs_come_before_muscles);
  ADD ("/patient-visit/signs-come-again-for-the-next-place", test_signs_come_again_for_the_next_place);
  ADD ("/patient-visit/every-flagged-region-shows-signs-first", test_every_flagged_region_shows_signs_first);
  ADD ("/patient-visit/back-retraces-the-way", test_back_retraces_the_way);
  ADD ("/patient-visit/a-reset-leaves-nothing", test_a_reset_leaves_nothing);
  ADD ("/patient-visit/wandering-ends-at-the-start", test_wandering_ends_at_the_start);
  ADD ("/patient-visit/the-point-reaches-the-touched-place", test_the_point_reaches_the_touched_place);
  ADD ("/patient-visit/slides-turn-within-the-story", test_slides_turn_within_the_story);
  ADD ("/patient-visit/follows-places-and-muscle", test_follows_places_and_muscle);
  ADD ("/patient-visit/signs-are-all-there-where-nothing-is-touched",
       test_signs_are_all_there_where_nothing_is_touched);
  ADD ("/patient-visit/the-heart-stands-first-for-the-chest", test_the_heart_stands_first_for_the_chest);
  ADD ("/patient-visit/a-closer-look-is-on-the-side-that-was-touched-and-is-forgotten",
       test_a_closer_look_is_on_the_side_that_was_touched_and_is_forgotten);
  ADD ("/patient-words/names-are-everyday-ones", test_names_are_everyday_ones);
  ADD ("/patient-words/capitals-stand-where-the-script-has-them", test_capitals_stand_where_the_script_has_them);
  ADD ("/patient-words/other-sources-are-named-once", test_other_sources_are_named_once);
  return g_test_run ();
}
