/* Light, dark and high contrast: what the desktop says and what the user chose.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-appearance.h"

typedef struct
{
  BcSettings *settings;
  BcAppearance *appearance;
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
  fixture->settings = bc_settings_new_in_memory ();
  fixture->appearance = bc_appearance_new (fixture->settings);
  g_signal_connect_swapped (fixture->appearance, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_object_unref (fixture->appearance);
  g_object_unref (fixture->settings);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
hear (Fixture *fixture, const char *key, GVariant *value)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);

  bc_appearance_hear (fixture->appearance, key, held);
}

static gboolean
gtk_is_dark (void)
{
  gboolean dark;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark;
}

static void
the_desktop_is_followed (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_SCREEN);
  hear (fixture, "color-scheme", g_variant_new_uint32 (1));
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_SCREEN_DARK);
  g_assert_true (gtk_is_dark ());
  hear (fixture, "contrast", g_variant_new_uint32 (1));
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_HIGH_CONTRAST);
  hear (fixture, "contrast", g_variant_new_uint32 (0));
  hear (fixture, "color-scheme", g_variant_new_uint32 (2));
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_SCREEN);
  g_assert_false (gtk_is_dark ());
  g_assert_cmpuint (fixture->n_changes, ==, 4);
}

static void
a_boxed_value_counts_as_well (Fixture *fixture, gconstpointer unused)
{
  hear (fixture, "color-scheme", g_variant_new_variant (g_variant_new_uint32 (1)));
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_SCREEN_DARK);
}

static void
what_is_not_understood_changes_nothing (Fixture *fixture, gconstpointer unused)
{
  hear (fixture, "color-scheme", g_variant_new_string ("dark"));
  hear (fixture, "color-scheme", g_variant_new_uint32 (77));
  hear (fixture, "contrast", g_variant_new_int32 (1));
  hear (fixture, "accent-color", g_variant_new_uint32 (1));
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_SCREEN);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
the_users_choice_beats_the_desktop (Fixture *fixture, gconstpointer unused)
{
  hear (fixture, "color-scheme", g_variant_new_uint32 (1));
  bc_settings_set_string (fixture->settings, "appearance", "light");
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_SCREEN);
  bc_settings_set_string (fixture->settings, "appearance", "high-contrast");
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_HIGH_CONTRAST);
  hear (fixture, "color-scheme", g_variant_new_uint32 (2));
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_HIGH_CONTRAST);
  bc_settings_set_string (fixture->settings, "appearance", "system");
  g_assert_cmpint (bc_appearance_get_preset (fixture->appearance), ==, BC_PRESET_SCREEN);
}

static void
the_window_gets_its_classes (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *window = gtk_window_new ();

  bc_settings_set_string (fixture->settings, "appearance", "dark");
  bc_appearance_apply_to (fixture->appearance, window);
  g_assert_true (gtk_widget_has_css_class (window, "dark-paper"));
  bc_settings_set_string (fixture->settings, "appearance", "high-contrast");
  bc_appearance_apply_to (fixture->appearance, window);
  g_assert_false (gtk_widget_has_css_class (window, "dark-paper"));
  g_assert_true (gtk_widget_has_css_class (window, "high-contrast"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
the_theme_comes_back (Fixture *fixture, gconstpointer unused)
{
  bc_settings_set_string (fixture->settings, "appearance", "dark");
  g_assert_true (gtk_is_dark ());
  g_object_run_dispose (G_OBJECT (fixture->appearance));
  g_assert_false (gtk_is_dark ());
}

static void
a_second_window_shares_it_and_leaves_it_to_the_first (Fixture *fixture, gconstpointer unused)
{
  BcAppearance *first = bc_appearance_get_shared (fixture->settings), *second;

  bc_settings_set_string (fixture->settings, "appearance", "dark");
  second = bc_appearance_get_shared (fixture->settings);
  g_assert_true (first == second);
  g_object_unref (second);
  g_assert_true (gtk_is_dark ());
  g_object_unref (first);
  g_assert_false (gtk_is_dark ());
  /* the next one begins anew */
  first = bc_appearance_get_shared (fixture->settings);
  g_assert_true (gtk_is_dark ());
  g_object_unref (first);
}

#define ADD(path, function) g_test_add ("/appearance/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("the-desktop-is-followed", the_desktop_is_followed);
  ADD ("a-boxed-value-counts-as-well", a_boxed_value_counts_as_well);
  ADD ("what-is-not-understood-changes-nothing", what_is_not_understood_changes_nothing);
  ADD ("the-users-choice-beats-the-desktop", the_users_choice_beats_the_desktop);
  ADD ("the-window-gets-its-classes", the_window_gets_its_classes);
  ADD ("the-theme-comes-back", the_theme_comes_back);
  ADD ("a-second-window-shares-it-and-leaves-it-to-the-first", a_second_window_shares_it_and_leaves_it_to_the_first);
  return g_test_run ();
}
