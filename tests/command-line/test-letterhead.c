/* The export command and the clinic of the preferences.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "child-process.h"
#include "sample-atlas.h"
#include "temp-folder.h"

#define SETTINGS_FOLDER "glib-2.0/settings"

typedef struct
{
  TempFolder *folder;
  char *clinic;  /* environment in which the preferences name a clinic */
  char *nowhere; /* and one in which nothing was ever chosen */
} Fixture;

static void
write_settings (const TempFolder *folder, const char *lines)
{
  g_autofree char *place = g_build_filename (folder, SETTINGS_FOLDER, NULL),
                  *file = g_build_filename (place, "keyfile", NULL),
                  *text = g_strconcat ("[io/github/bodychart/BodyChart]\n", lines, NULL);

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer lines)
{
  fixture->folder = temp_folder_new ();
  fixture->clinic = g_strdup_printf ("GSETTINGS_BACKEND=keyfile XDG_CONFIG_HOME=%s", fixture->folder);
  fixture->nowhere = g_strdup ("GSETTINGS_BACKEND=memory");
  write_settings (fixture->folder, lines);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *file = g_build_filename (fixture->folder, SETTINGS_FOLDER, "keyfile", NULL);

  g_unlink (file);
  g_free (fixture->clinic);
  g_free (fixture->nowhere);
  temp_folder_remove (fixture->folder);
}

/* The page as the program writes it in this environment. */
static GBytes *
export_page (Fixture *fixture, const char *environment, const char *more)
{
  g_autofree char *page = g_build_filename (fixture->folder, "page.svg", NULL);
  const char *words[] = { "export", "--pages", "--date", "2026-11-28", "--blank", "--output", page, more, NULL };
  g_autoptr (ChildResult) result = child_run_words (environment, words);
  char *text;
  gsize size;

  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (g_file_get_contents (page, &text, &size, NULL));
  g_unlink (page);
  return g_bytes_new_take (text, size);
}

static void
pages_carry_the_clinic_of_the_preferences (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) with = export_page (fixture, fixture->clinic, NULL);
  g_autoptr (GBytes) without = export_page (fixture, fixture->nowhere, NULL);

  g_assert_false (g_bytes_equal (with, without));
}

static void
the_clinic_can_be_left_off (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) left_off = export_page (fixture, fixture->clinic, "--no-letterhead");
  g_autoptr (GBytes) without = export_page (fixture, fixture->nowhere, NULL);

  g_assert_true (g_bytes_equal (left_off, without));
}

static void
a_logo_that_is_gone_is_told (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *page = g_build_filename (fixture->folder, "page.pdf", NULL);
  g_autoptr (ChildResult) result = child_run (fixture->clinic, "export", "--muscle", "soleus", "--output", page, NULL);

  g_assert_cmpint (result->status, ==, 1);
  assert_contains (result->err, "/nonexistent/logo.png");
  g_assert_false (g_file_test (page, G_FILE_TEST_EXISTS));
}

#define CLINIC "clinic-name='Clinic by the park'\nclinic-address='Main street 1'\n"
#define GONE "clinic-logo='/nonexistent/logo.png'\n"

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  child_find_program (argc, argv);
  g_test_add ("/letterhead/pages-carry-the-clinic-of-the-preferences", Fixture, CLINIC, set_up,
              pages_carry_the_clinic_of_the_preferences, tear_down);
  g_test_add ("/letterhead/the-clinic-can-be-left-off", Fixture, CLINIC, set_up, the_clinic_can_be_left_off, tear_down);
  g_test_add ("/letterhead/a-logo-that-is-gone-is-told", Fixture, GONE, set_up, a_logo_that_is_gone_is_told, tear_down);
  return g_test_run ();
}
