/* Translated text of the atlas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-text.h"

static void
test_text_without_translation_is_itself (void)
{
  g_assert_cmpstr (bc_text ("Quadratus lumborum xyzzy"), ==, "Quadratus lumborum xyzzy");
}

static void
test_nothing_stays_nothing (void)
{
  g_assert_null (bc_text (NULL));
}

/* The empty message id of a catalogue is its header: the reader would see the translator's address. */
static void
test_empty_text_is_not_the_head_of_the_catalogue (void)
{
  g_assert_cmpstr (bc_text (""), ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_text_init (BC_BUILD_ROOT "/po");
  g_test_add_func ("/text/text-without-translation-is-itself", test_text_without_translation_is_itself);
  g_test_add_func ("/text/nothing-stays-nothing", test_nothing_stays_nothing);
  g_test_add_func ("/text/empty-text-is-not-the-head-of-the-catalogue",
                   test_empty_text_is_not_the_head_of_the_catalogue);
  return g_test_run ();
}
