/* Every shipped data file, one case per file; how large the atlas is; its sources.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-atlas-draft.h"
#include "bc-xml.h"
#include "shipped-atlas.h"

/* CONTENT.md and REGIONS.md */
#define MIN_REGIONS 110
#define MIN_MUSCLES 120
#define MIN_MUSCLES_AND_PARTS 165
#define MIN_POINTS 240

static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  g_assert_true (g_file_get_contents (BC_SOURCE_ROOT "/data/atlas.xsd", &text, &size, NULL));
  bytes = g_bytes_new_take (text, size);
  return bc_xml_schema_new (bytes);
}

static void
test_file (gconstpointer path)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlasDraft) draft = bc_atlas_draft_read (path, schema, NULL, problems);
  g_autofree char *messages = problems_to_text (problems), *name = g_path_get_basename (path),
                  *parent = g_path_get_dirname (path);

  if (draft == NULL || problems->len > 0)
    {
      note_fault ("%s", messages);
      return;
    }
  if (g_str_has_suffix (parent, "/muscles"))
    {
      g_autofree char *expected = g_strconcat (draft->id, ".xml", NULL);
      g_assert_cmpstr (name, ==, expected);
      g_assert_cmpuint (draft->muscles->len, ==, 1);
      g_assert_cmpstr (((const BcMuscle *)g_ptr_array_index (draft->muscles, 0))->id, ==, draft->id);
    }
}

static void
add_file_cases (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      g_autofree char *test = g_strconcat ("/shipped/file/", path + strlen (FOLDER) + 1, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_file_cases (path);
      else
        g_test_add_data_func_full (test, g_strdup (path), test_file, g_free);
      g_free (path);
    }
}

static void
test_all_files_together_have_no_problem (void)
{
  const char *const paths[] = { FOLDER, NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = bc_atlas_load_paths (paths, problems);
  g_autofree char *messages = problems_to_text (problems);

  if (problems->len > 0)
    note_fault ("%s", messages);
}

static void
test_atlas_is_as_large_as_promised (void)
{
  BcAtlas *atlas = shipped_atlas ();
  guint n_parts = 0, n_points = 0;

  EACH (BcMuscle, muscle, bc_atlas_get_muscles (atlas))
  {
    n_parts += MAX (muscle->parts->len, 1);
    n_points += muscle->points->len;
  }
  g_test_message ("%u regions, %u muscles, %u muscles and parts, %u points", bc_atlas_get_regions (atlas)->len,
                  bc_atlas_get_muscles (atlas)->len, n_parts, n_points);
  g_assert_cmpuint (bc_atlas_get_regions (atlas)->len, >=, MIN_REGIONS);
  g_assert_cmpuint (bc_atlas_get_muscles (atlas)->len, >=, MIN_MUSCLES);
  g_assert_cmpuint (n_parts, >=, MIN_MUSCLES_AND_PARTS);
  g_assert_cmpuint (n_points, >=, MIN_POINTS);
}

static void
test_every_source_can_be_looked_up (void)
{
  EACH (BcSource, source, bc_atlas_get_sources (shipped_atlas ()))
  {
    g_assert_cmpint (source->year, >=, 1900);
    g_assert_cmpint (source->year, <=, 2026);
    if (source->url != NULL && !g_str_has_prefix (source->url, "https://") &&
        !g_str_has_prefix (source->url, "http://"))
      note_fault ("'%s' has the address '%s'", source->id, source->url);
    if (source->doi != NULL && !g_str_has_prefix (source->doi, "10."))
      note_fault ("'%s' has the doi '%s'", source->id, source->doi);
    if (source->url == NULL && source->doi == NULL && source->published == NULL)
      note_fault ("'%s' has no address, doi or publisher", source->id);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  add_file_cases (FOLDER);
  g_test_add_func ("/shipped/atlas/all-files-together-have-no-problem", test_all_files_together_have_no_problem);
  g_test_add_func ("/shipped/atlas/is-as-large-as-promised", test_atlas_is_as_large_as_promised);
  g_test_add_func ("/shipped/sources/every-one-can-be-looked-up", test_every_source_can_be_looked_up);
  return g_test_run ();
}
