/* Serious look-alikes that a damaged file has taken away: nothing may look as if there were none.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-check-first.h"

#include "bc-atlas-loader.h"
#include "bc-patient-visit.h"
#include "bc-report.h"
#include "bc-xml.h"
#include "sample-atlas.h"
#include "temp-folder.h"

static BcAtlas *
load_check_first (const char *places, GPtrArray *problems)
{
  g_autofree char *ground = sample_ground (), *entry = sample_check_first ("clot", "emergency", places),
                  *file = sample_file ("signs", entry);

  return sample_load (problems, ground, file, NULL);
}

static char *
answer (BcAtlas *atlas, const char *word, gboolean json)
{
  g_autoptr (BcIndex) index = bc_index_new (atlas);
  BcPlace place = sample_place (atlas, word);
  g_autoptr (BcRanking) ranking = bc_ranking_new (index, &place, 1);

  return bc_report_suggest (index, ranking, 0, json);
}

static void
test_whole_list_lacks_nothing (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = load_check_first ("calf leg", problems);
  g_autofree char *text = answer (atlas, "thumb", FALSE), *json = answer (atlas, "thumb", TRUE);

  assert_no_problem (problems);
  g_assert_false (bc_atlas_lacks_look_alikes (atlas));
  g_assert_null (bc_check_first_describe_lack (atlas));
  g_assert_null (g_strrstr (text, "look-alikes"));
  g_assert_null (g_strrstr (json, "check_first_complete"));
}

static void
test_lost_place_of_a_look_alike_is_told (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = load_check_first ("calf area-of-a-damaged-file", problems);
  g_autofree char *text = answer (atlas, "calf", FALSE), *json = answer (atlas, "thumb", TRUE);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (bc_atlas_lacks_look_alikes (atlas));
  assert_contains (text, "could not be read whole");
  assert_contains (text, "! clot: Ask.");
  assert_contains (json, "\"check_first_complete\": false");
}

static void
test_missing_list_is_told_in_every_answer (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground ();
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, NULL);
  g_autofree char *text = answer (atlas, "thumb", FALSE);

  assert_contains (text, "Check first\n");
  assert_contains (text, "could not be read whole");
}

static void
test_pack_does_not_stand_for_the_built_in_list (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *packs = g_build_filename (g_get_user_data_dir (), "bodychart", "packs", NULL);
  g_autofree char *ground = sample_ground (), *entry = sample_check_first ("own", "soon", "thumb"),
                  *pack = sample_file ("pack", entry);
  g_autofree char *built_in = temp_folder_write (folder, "atlas/ground.xml", ground),
                  *cut = temp_folder_write (folder, "atlas/signs.xml", "<atlas id=\"signs\"><check-fir"),
                  *extra = temp_folder_write (packs, "pack.xml", pack);
  g_autoptr (BcAtlas) atlas = NULL;

  g_setenv ("BODYCHART_DATA", folder, TRUE);
  atlas = bc_atlas_load_default (problems);
  g_unsetenv ("BODYCHART_DATA");
  g_assert_cmpuint (bc_atlas_get_check_first (atlas)->len, ==, 1);
  g_assert_true (bc_atlas_lacks_look_alikes (atlas));
}

static void
test_patient_is_told_before_any_muscle (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground ();
  g_autoptr (BcAtlas) atlas = sample_load (problems, ground, NULL);
  g_autoptr (BcStories) stories = bc_stories_load_default (atlas, problems);
  g_autoptr (BcPatientVisit) visit = bc_patient_visit_new (atlas, stories);
  BcSpot spot = { bc_atlas_find_region (atlas, "calf"), BC_SIDE_LEFT };

  bc_patient_visit_touch (visit, &spot);
  g_assert_cmpint (bc_patient_visit_get_page (visit), ==, BC_PATIENT_CHECK);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bc_xml_init ();
  g_test_add_func ("/check-first/whole-list-lacks-nothing", test_whole_list_lacks_nothing);
  g_test_add_func ("/check-first/lost-place-of-a-look-alike-is-told", test_lost_place_of_a_look_alike_is_told);
  g_test_add_func ("/check-first/missing-list-is-told-in-every-answer", test_missing_list_is_told_in_every_answer);
  g_test_add_func ("/check-first/pack-does-not-stand-for-the-built-in-list",
                   test_pack_does_not_stand_for_the_built_in_list);
  g_test_add_func ("/check-first/patient-is-told-before-any-muscle", test_patient_is_told_before_any_muscle);
  return g_test_run ();
}
