/* Preferences, with a schema and without.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-settings.h"

static void
count_cb (BcSettings *settings, const char *key, guint *count)
{
  (*count)++;
}

static void
test_without_a_schema_defaults_come_from_the_program (void)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();
  g_autofree char *look = bc_settings_get_string (settings, "look");

  g_assert_false (bc_settings_is_remembered (settings));
  g_assert_cmpstr (look, ==, "muscle");
  g_assert_cmpint (bc_settings_get_int (settings, "window-width"), ==, 1320);
  g_assert_false (bc_settings_get_boolean (settings, "window-maximized"));
  g_assert_true (bc_settings_is_writable (settings, "look"));
}

static void
check_change_is_told_once (BcSettings *settings)
{
  guint width = 0, look = 0;

  g_signal_connect (settings, "changed::window-width", G_CALLBACK (count_cb), &width);
  g_signal_connect (settings, "changed::look", G_CALLBACK (count_cb), &look);
  g_assert_true (bc_settings_set_int (settings, "window-width", 1000));
  g_assert_true (bc_settings_set_int (settings, "window-width", 1000));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (bc_settings_get_int (settings, "window-width"), ==, 1000);
  g_assert_cmpuint (width, >=, 1);
  g_assert_cmpuint (look, ==, 0);
  bc_settings_reset (settings, "window-width");
  g_assert_cmpint (bc_settings_get_int (settings, "window-width"), ==, 1320);
}

static void
test_change_in_memory_is_told (void)
{
  g_autoptr (BcSettings) settings = bc_settings_new_in_memory ();

  check_change_is_told_once (settings);
}

static void
test_change_of_a_stored_value_is_told (void)
{
  g_autoptr (BcSettings) settings = bc_settings_new ();

  g_assert_true (bc_settings_is_remembered (settings));
  check_change_is_told_once (settings);
}

static void
test_value_outside_the_choices_is_refused (void)
{
  g_autoptr (BcSettings) settings = bc_settings_new ();
  g_autofree char *look = NULL;

  g_assert_false (bc_settings_set_string (settings, "look", "purple"));
  look = bc_settings_get_string (settings, "look");
  g_assert_cmpstr (look, ==, "muscle");
}

static void
test_schema_and_program_agree_on_every_default (void)
{
  g_autoptr (BcSettings) stored = bc_settings_new (), memory = bc_settings_new_in_memory ();
  g_autoptr (GSettingsSchemaSource) source =
      g_settings_schema_source_new_from_directory (BC_BUILD_ROOT "/data", NULL, FALSE, NULL);
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (source, BC_APPLICATION_ID, FALSE);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);

  g_assert_cmpuint (g_strv_length (keys), >=, 5);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GVariant) a = bc_settings_get_value (stored, keys[i]);
      g_autoptr (GVariant) b = bc_settings_get_value (memory, keys[i]);
      g_assert_cmpvariant (a, b);
    }
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/settings/without-a-schema-defaults-come-from-the-program",
                   test_without_a_schema_defaults_come_from_the_program);
  g_test_add_func ("/settings/change-in-memory-is-told", test_change_in_memory_is_told);
  g_test_add_func ("/settings/change-of-a-stored-value-is-told", test_change_of_a_stored_value_is_told);
  g_test_add_func ("/settings/value-outside-the-choices-is-refused", test_value_outside_the_choices_is_refused);
  g_test_add_func ("/settings/schema-and-program-agree-on-every-default",
                   test_schema_and_program_agree_on_every_default);
  return g_test_run ();
}
