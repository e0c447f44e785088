/* Languages: which are installed, and the switch between them.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <locale.h>

#include "bc-language.h"

#include <glib/gi18n.h>

#include "bc-folders.h"
#include "bc-text.h"
#include "temp-folder.h"

static void
test_english_is_always_there (void)
{
  g_auto (GStrv) ids = bc_language_list ("/no/such/folder");

  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  g_assert_cmpstr (ids[0], ==, "en");
}

static void
test_catalogues_are_found (void)
{
  g_autofree char *folder = bc_folders_find_locale ();
  g_auto (GStrv) ids = bc_language_list (folder);

  g_assert_true (g_strv_contains ((const char *const *)ids, "nl"));
  g_assert_true (g_strv_contains ((const char *const *)ids, "en"));
}

static void
test_languages_name_themselves (void)
{
  g_assert_cmpstr (bc_language_get_name ("nl"), ==, "Nederlands");
  g_assert_cmpstr (bc_language_get_name ("ar"), ==, "العربية");
  g_assert_cmpstr (bc_language_get_name ("xx"), ==, "xx");
  g_assert_true (bc_language_is_right_to_left ("ar"));
  g_assert_false (bc_language_is_right_to_left ("nl"));
  g_assert_false (bc_language_is_right_to_left ("xx"));
}

static char *
offer (const char *installed, const char *wanted, const char *current)
{
  g_auto (GStrv) have = g_strsplit (installed, " ", 0), want = g_strsplit (wanted, " ", 0);
  g_auto (GStrv) offered = bc_language_offer ((const char *const *)have, (const char *const *)want, current);

  return g_strjoinv (" ", offered);
}

static void
check_offer (const char *installed, const char *wanted, const char *current, const char *expected)
{
  g_autofree char *offered = offer (installed, wanted, current);

  g_assert_cmpstr (offered, ==, expected);
}

static void
test_what_is_wanted_and_installed_is_offered_in_the_clinics_order (void)
{
  check_offer ("de en nl", "nl en ar de", "en", "nl en de");
  check_offer ("de en nl", "nl nl en", "nl", "nl en");
  check_offer ("en nl", "", "nl", "nl");
  check_offer ("en nl", "xx ../nl", "en", "en");
}

static void
test_the_language_that_is_spoken_can_always_be_chosen_again (void)
{
  check_offer ("de en nl", "nl en", "de", "de nl en");
}

static gboolean
has_locale (const char *name)
{
  g_autofree char *before = g_strdup (setlocale (LC_MESSAGES, NULL));
  gboolean found = setlocale (LC_MESSAGES, name) != NULL;

  setlocale (LC_MESSAGES, before);
  return found;
}

/* "Left" of the figure is translated into Dutch since the first release. */
static void
test_the_switch_turns_and_returns (void)
{
  BcLanguageSwitch *switch_;

  if (!has_locale ("nl_NL.UTF-8"))
    {
      g_test_skip ("no Dutch locale is installed");
      return;
    }
  switch_ = bc_language_switch_new ();
  g_assert_cmpstr (C_ ("side of the body", "Left"), ==, "Left");
  bc_language_switch_set (switch_, "nl");
  g_assert_cmpstr (C_ ("side of the body", "Left"), ==, "Links");
  bc_language_switch_set (switch_, "en");
  g_assert_cmpstr (C_ ("side of the body", "Left"), ==, "Left");
  bc_language_switch_set (switch_, "nl");
  bc_language_switch_free (switch_);
  g_assert_cmpstr (C_ ("side of the body", "Left"), ==, "Left");
}

/* Also where the first locale has no catalogue: GLib makes up its mind at the first text. */
static void
test_texts_of_the_atlas_turn_too (void)
{
  g_autoptr (BcLanguageSwitch) switch_ = NULL;

  /* newer C libraries take "C.UTF-8" for "C", in which nothing is translated: then the switch needs a locale of people */
  if (!has_locale ("nl_NL.UTF-8"))
    {
      g_test_skip ("no Dutch locale is installed");
      return;
    }
  g_assert_cmpstr (bc_text ("Back of neck"), ==, "Back of neck");
  switch_ = bc_language_switch_new ();
  bc_language_switch_set (switch_, "nl");
  g_assert_cmpstr (bc_text ("Back of neck"), !=, "Back of neck");
}

static void
test_an_unknown_language_is_english (void)
{
  g_autoptr (BcLanguageSwitch) switch_ = bc_language_switch_new ();

  bc_language_switch_set (switch_, "xx");
  g_assert_cmpstr (C_ ("side of the body", "Left"), ==, "Left");
}

static void
test_the_current_one_is_told (void)
{
  g_autofree char *folder = bc_folders_find_locale ();
  g_auto (GStrv) ids = bc_language_list (folder);
  g_autofree char *now = bc_language_get_current ((const char *const *)ids);

  g_assert_cmpstr (now, ==, "en");
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = bc_folders_find_locale ();

  g_unsetenv ("LANGUAGE");
  bc_text_init (folder);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/english-is-always-there", test_english_is_always_there);
  g_test_add_func ("/language/catalogues-are-found", test_catalogues_are_found);
  g_test_add_func ("/language/languages-name-themselves", test_languages_name_themselves);
  g_test_add_func ("/language/what-is-wanted-and-installed-is-offered-in-the-clinics-order",
                   test_what_is_wanted_and_installed_is_offered_in_the_clinics_order);
  g_test_add_func ("/language/the-language-that-is-spoken-can-always-be-chosen-again",
                   test_the_language_that_is_spoken_can_always_be_chosen_again);
  g_test_add_func ("/language/the-switch-turns-and-returns", test_the_switch_turns_and_returns);
  g_test_add_func ("/language/texts-of-the-atlas-turn-too", test_texts_of_the_atlas_turn_too);
  g_test_add_func ("/language/an-unknown-language-is-english", test_an_unknown_language_is_english);
  g_test_add_func ("/language/the-current-one-is-told", test_the_current_one_is_told);
  return g_test_run ();
}
