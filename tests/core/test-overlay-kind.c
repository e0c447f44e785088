/* Kinds of skin maps.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-overlay-kind.h"

static void
test_words_read_back (void)
{
  for (guint i = 0; i < BC_N_OVERLAY_KINDS; i++)
    {
      BcOverlayKind kind = BC_OVERLAY_DERMATOME;

      g_assert_true (bc_overlay_kind_from_string (bc_overlay_kind_to_string ((BcOverlayKind)i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
}

static void
test_other_words_are_refused (void)
{
  static const char *const words[] = { "", "Dermatome", "dermatomes", "nerve ", NULL };
  BcOverlayKind kind = BC_OVERLAY_NERVE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (bc_overlay_kind_from_string (words[i], &kind));
  g_assert_cmpint (kind, ==, BC_OVERLAY_NERVE);
}

static void
test_every_kind_has_a_name_and_says_that_borders_are_soft (void)
{
  for (guint i = 0; i < BC_N_OVERLAY_KINDS; i++)
    {
      g_assert_cmpstr (bc_overlay_kind_get_name ((BcOverlayKind)i), !=, "");
      g_assert_cmpstr (bc_overlay_kind_get_note ((BcOverlayKind)i), !=, "");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlay-kind/words-read-back", test_words_read_back);
  g_test_add_func ("/overlay-kind/other-words-are-refused", test_other_words_are_refused);
  g_test_add_func ("/overlay-kind/every-kind-has-a-name-and-says-that-borders-are-soft",
                   test_every_kind_has_a_name_and_says_that_borders_are_soft);
  return g_test_run ();
}
