/* The list of files that the build has checked: complete, and of use only for the very same bytes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-verified.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-xml.h"
#include "sample-atlas.h"
#include "temp-folder.h"

#define A_SHIPPED_FILE BC_SOURCE_ROOT "/data/atlas/regions.xml"

static gboolean
is_verified (const char *path)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  guint64 fingerprint = 0;
  xmlDoc *document = bc_xml_read_file (path, NULL, NULL, &fingerprint, problems);

  if (document == NULL)
    return FALSE;
  xmlFreeDoc (document);
  return bc_verified_contains (fingerprint);
}

static void
test_list_is_sorted (void)
{
  g_assert_cmpuint (bc_verified_n_fingerprints, >, 0);
  for (gsize i = 1; i < bc_verified_n_fingerprints; i++)
    g_assert_cmpuint (bc_verified_fingerprints[i - 1], <, bc_verified_fingerprints[i]);
}

static void
test_every_entry_is_found_and_nothing_else (void)
{
  for (gsize i = 0; i < bc_verified_n_fingerprints; i++)
    {
      g_assert_true (bc_verified_contains (bc_verified_fingerprints[i]));
      g_assert_false (bc_verified_contains (bc_verified_fingerprints[i] ^ 1));
    }
  g_assert_false (bc_verified_contains (0));
  g_assert_false (bc_verified_contains (G_MAXUINT64));
}

static void
test_shipped_file_is_verified (void)
{
  g_assert_true (is_verified (A_SHIPPED_FILE));
}

static void
test_changed_file_is_not_verified (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *text = NULL, *path = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (A_SHIPPED_FILE, &text, &size, NULL));
  text[size - 1] = ' '; /* the last line break */
  path = temp_folder_write_bytes (folder, "a.xml", text, size);
  g_assert_false (is_verified (path));
}

/* Damage that only the schema sees must be seen in a built-in file, too. */
static void
test_damaged_built_in_file_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = NULL;
  g_autofree char *text = NULL, *good = NULL, *damaged = NULL, *messages = NULL, *ground = sample_ground (),
                  *path = NULL;

  g_assert_true (g_file_get_contents (A_SHIPPED_FILE, &text, NULL, NULL));
  g_auto (GStrv) pieces = g_strsplit (text, "sided=\"true\"", 2);
  damaged = g_strconcat (pieces[0], "sided=\"yes\"", pieces[1], NULL);
  path = temp_folder_write (folder, "atlas/regions.xml", damaged);
  good = temp_folder_write (folder, "atlas/ground.xml", ground);
  g_setenv ("BODYCHART_DATA", folder, TRUE);
  atlas = bc_atlas_load_default (problems);
  g_unsetenv ("BODYCHART_DATA");
  messages = problems_to_text (problems);
  assert_contains (messages, "regions.xml:");
  assert_contains (messages, "'yes'");
  g_assert_nonnull (bc_atlas_find_region (atlas, "calf"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  bc_xml_init ();
  g_test_add_func ("/verified/list-is-sorted", test_list_is_sorted);
  g_test_add_func ("/verified/every-entry-is-found-and-nothing-else", test_every_entry_is_found_and_nothing_else);
  g_test_add_func ("/verified/shipped-file-is-verified", test_shipped_file_is_verified);
  g_test_add_func ("/verified/changed-file-is-not-verified", test_changed_file_is_not_verified);
  g_test_add_func ("/verified/damaged-built-in-file-is-refused", test_damaged_built_in_file_is_refused);
  return g_test_run ();
}
