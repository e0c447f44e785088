/* What a muscle is called.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas.h"
#include "sample-atlas.h"

static const BcMuscle *
make (BcMuscle *muscle, const char *latin, BcNaming naming)
{
  *muscle = (BcMuscle){ .name = (char *)"Infraspinatus",
                        .latin = (char *)latin,
                        .everyday = (char *)"shoulder blade muscle" };
  muscle->naming = (int)naming;
  return muscle;
}

static void
test_english_is_the_name_of_the_atlas (void)
{
  BcMuscle muscle;

  g_assert_cmpstr (bc_muscle_get_name (make (&muscle, "musculus infraspinatus", BC_NAMING_ENGLISH)), ==,
                   "Infraspinatus");
}

static void
test_latin_is_shortened_as_clinicians_write_it (void)
{
  BcMuscle muscle;

  g_assert_cmpstr (bc_muscle_get_name (make (&muscle, "musculus infraspinatus", BC_NAMING_LATIN)), ==,
                   "M. infraspinatus");
  g_assert_cmpstr (bc_muscle_get_name (make (&muscle, "musculi multifidi", BC_NAMING_LATIN)), ==, "Mm. multifidi");
  g_assert_cmpstr (bc_muscle_get_name (make (&muscle, "diaphragma", BC_NAMING_LATIN)), ==, "Diaphragma");
}

static void
test_an_everyday_name_begins_a_line (void)
{
  BcMuscle muscle;

  g_assert_cmpstr (bc_muscle_get_name (make (&muscle, "", BC_NAMING_EVERYDAY)), ==, "Shoulder blade muscle");
}

static void
test_an_unknown_word_changes_nothing (void)
{
  BcNaming naming = BC_NAMING_LATIN;

  g_assert_false (bc_naming_from_string ("klingon", &naming));
  g_assert_false (bc_naming_from_string (NULL, &naming));
  g_assert_cmpint (naming, ==, BC_NAMING_LATIN);
  g_assert_true (bc_naming_from_string ("everyday", &naming));
  g_assert_cmpint (naming, ==, BC_NAMING_EVERYDAY);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_an_atlas_tells_when_its_muscles_are_called_otherwise (void)
{
  g_autofree char *text = sample_muscle ("infraspinatus", "Infraspinatus", TRUE, "calf:essential");
  g_autoptr (BcAtlas) atlas = sample_load_muscles (text);
  const BcMuscle *muscle = g_ptr_array_index (bc_atlas_get_muscles (atlas), 0);
  const char *english = bc_muscle_get_name (muscle);
  guint count = 0;

  g_signal_connect_swapped (atlas, "naming-changed", G_CALLBACK (count_cb), &count);
  bc_atlas_set_naming (atlas, BC_NAMING_ENGLISH);
  g_assert_cmpuint (count, ==, 0);
  bc_atlas_set_naming (atlas, BC_NAMING_LATIN);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (bc_muscle_get_name (muscle), !=, english);
  bc_atlas_set_naming (atlas, BC_NAMING_ENGLISH);
  g_assert_cmpstr (bc_muscle_get_name (muscle), ==, english);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/muscle-name/english-is-the-name-of-the-atlas", test_english_is_the_name_of_the_atlas);
  g_test_add_func ("/muscle-name/latin-is-shortened-as-clinicians-write-it",
                   test_latin_is_shortened_as_clinicians_write_it);
  g_test_add_func ("/muscle-name/an-everyday-name-begins-a-line", test_an_everyday_name_begins_a_line);
  g_test_add_func ("/muscle-name/an-unknown-word-changes-nothing", test_an_unknown_word_changes_nothing);
  g_test_add_func ("/muscle-name/an-atlas-tells-when-its-muscles-are-called-otherwise",
                   test_an_atlas_tells_when_its_muscles_are_called_otherwise);
  return g_test_run ();
}
