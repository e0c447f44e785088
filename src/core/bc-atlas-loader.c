/* Finds the atlas files and loads them: the built-in ones first, then packs. What is wrong is told, never fatal.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-loader.h"

#include <string.h>

#include "bc-atlas-draft.h"
#include "bc-atlas-linker.h"
#include "bc-folders.h"
#include "bc-core-resources.h"
#include "bc-verified.h"

#define SCHEMA_RESOURCE "/io/github/bodychart/BodyChart/core/atlas.xsd"
#define MAX_FOLDER_DEPTH 4
#define MAX_FILES 5000
/* More threads than this wait for each other; fewer files than this are read sooner than a thread starts. */
#define MAX_THREADS 4
#define FILES_WORTH_A_THREAD 4

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
collect_folder (const char *folder, guint depth, GPtrArray *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && files->len < MAX_FILES && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          /* not through links: they may lead round in circles */
          if (depth < MAX_FOLDER_DEPTH && name[0] != '.' && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
            collect_folder (path, depth + 1, files);
        }
      else if (g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (files, g_steal_pointer (&path));
    }
}

/* The .xml files of a folder and its sub-folders, sorted, so that the disk's order is never seen. A file is itself. */
static GPtrArray *
list_files (const char *path)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    collect_folder (path, 0, files);
  else
    g_ptr_array_add (files, g_strdup (path));
  g_ptr_array_sort (files, compare_paths);
  return files;
}

static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (bc_core_get_resource (), SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL); /* it is part of the executable */
  return bc_xml_schema_new (bytes);
}

/* One file to be read; several are read side by side, and what they bring is collected in their order. */
typedef struct
{
  const char *path;
  BcAtlasDraft *draft; /* NULL where the file is refused */
  GPtrArray *problems;
} Reading;

typedef struct
{
  BcXmlSchema *schema;
  BcXmlTrustFunc trust;
  Reading *readings;
  guint n;
  guint next; /* atomic: the first one that nobody has taken */
} Readings;

static gpointer
read_next_files (gpointer data)
{
  Readings *all = data;

  for (guint i = g_atomic_int_add (&all->next, 1); i < all->n; i = g_atomic_int_add (&all->next, 1))
    {
      Reading *reading = &all->readings[i];
      reading->draft = bc_atlas_draft_read (reading->path, all->schema, all->trust, reading->problems);
    }
  return NULL;
}

/* This thread reads, too: where no other can be started (a limit on processes or memory) it reads all of them, while a
   thread pool would wait for ever. */
static void
run_readings (Readings *all)
{
  guint n_threads = MIN (MIN (g_get_num_processors (), MAX_THREADS), all->n / FILES_WORTH_A_THREAD);
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  for (guint i = 1; i < n_threads; i++)
    {
      GThread *thread = g_thread_try_new ("read-atlas", read_next_files, all, NULL);
      if (thread != NULL)
        g_ptr_array_add (threads, thread);
    }
  read_next_files (all);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
}

static void
read_files (GPtrArray *files, BcXmlSchema *schema, BcXmlTrustFunc trust, GPtrArray *drafts, GPtrArray *problems)
{
  g_autofree Reading *readings = g_new0 (Reading, files->len);
  Readings all = { schema, trust, readings, files->len, 0 };

  for (guint i = 0; i < files->len; i++)
    readings[i] = (Reading){ g_ptr_array_index (files, i), NULL, bc_problems_new () };
  run_readings (&all);
  for (guint i = 0; i < files->len; i++)
    {
      if (readings[i].draft != NULL)
        g_ptr_array_add (drafts, readings[i].draft);
      g_ptr_array_extend_and_steal (problems, readings[i].problems);
    }
}

/* Reads every file under @path; returns how many files there were. */
static guint
read_path (const char *path, BcXmlSchema *schema, BcXmlTrustFunc trust, GPtrArray *drafts, GPtrArray *problems)
{
  g_autoptr (GPtrArray) files = list_files (path);

  read_files (files, schema, trust, drafts, problems);
  return files->len;
}

static GPtrArray *
drafts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)bc_atlas_draft_free);
}

static void
read_built_in (BcXmlSchema *schema, GPtrArray *drafts, GPtrArray *problems)
{
  g_autofree char *folder = bc_folders_find_data ();
  guint n =
      g_file_test (folder, G_FILE_TEST_IS_DIR) ? read_path (folder, schema, bc_verified_contains, drafts, problems) : 0;

  if (n == 0)
    bc_problems_add (problems, BC_PROBLEM_REFUSED, folder, 0,
                     "has no atlas files, expected the built-in atlas; is the installation complete?");
  else if (!bc_folders_are_overridden () && n < bc_verified_n_fingerprints)
    bc_problems_add (problems, BC_PROBLEM_REFUSED, folder, 0,
                     "has %u atlas files, expected %" G_GSIZE_FORMAT "; is the installation complete?", n,
                     bc_verified_n_fingerprints);
}

/* A folder that is there and cannot be looked into holds packs that nobody sees. */
static void
tell_unreadable (const char *folder, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);

  if (dir == NULL && g_file_test (folder, G_FILE_TEST_EXISTS))
    bc_problems_add (problems, BC_PROBLEM_REFUSED, folder, 0, "cannot be read, expected a folder with packs: %s",
                     error->message);
}

static void
read_packs (BcXmlSchema *schema, GPtrArray *drafts, GPtrArray *problems)
{
  g_autoptr (GPtrArray) folders = bc_folders_list_packs ();
  guint n_built_in = drafts->len;

  for (guint i = 0; i < folders->len; i++)
    {
      const char *folder = g_ptr_array_index (folders, i);
      tell_unreadable (folder, problems);
      if (g_file_test (folder, G_FILE_TEST_IS_DIR))
        read_path (folder, schema, NULL, drafts, problems);
    }
  for (guint i = n_built_in; i < drafts->len; i++)
    ((BcAtlasDraft *)g_ptr_array_index (drafts, i))->is_pack = TRUE;
}

/**
 * bc_atlas_load_default:
 * @problems: where the faults go
 *
 * Loads the built-in atlas and the packs of the user and the system. Safe to call from any thread.
 *
 * Returns: (transfer full): what could be loaded; an empty atlas where nothing could.
 */
BcAtlas *
bc_atlas_load_default (GPtrArray *problems)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  GPtrArray *drafts = drafts_new ();

  read_built_in (schema, drafts, problems);
  read_packs (schema, drafts, problems);
  return bc_atlas_link (drafts, problems);
}

/**
 * bc_atlas_load_paths:
 * @paths: files and folders, read in this order and alone
 * @problems: where the faults go
 *
 * Returns: (transfer full): what could be loaded.
 */
BcAtlas *
bc_atlas_load_paths (const char *const *paths, GPtrArray *problems)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  GPtrArray *drafts = drafts_new ();

  for (guint i = 0; paths[i] != NULL; i++)
    read_path (paths[i], schema, NULL, drafts, problems);
  return bc_atlas_link (drafts, problems);
}

static gboolean
is_same_file (const char *a, const char *b)
{
  g_autofree char *full_a = g_canonicalize_filename (a, NULL);
  g_autofree char *full_b = g_canonicalize_filename (b, NULL);

  return g_str_equal (full_a, full_b);
}

/* A built-in file that is itself being checked must not meet its own copy. */
static void
remove_drafts_of (GPtrArray *drafts, GPtrArray *files)
{
  for (guint i = 0; i < drafts->len;)
    {
      BcAtlasDraft *draft = g_ptr_array_index (drafts, i);
      gboolean same = FALSE;
      for (guint j = 0; j < files->len && !same; j++)
        same = is_same_file (draft->path, g_ptr_array_index (files, j));
      if (same)
        g_ptr_array_remove_index (drafts, i);
      else
        i++;
    }
}

/**
 * bc_atlas_check_paths:
 * @paths: packs to validate: files and folders
 * @problems: every fault found in them
 * @n_files: (out) (optional): how many files there were
 *
 * Checks packs the way they will be used: against the built-in atlas, all together.
 *
 * Returns: whether nothing is wrong.
 */
gboolean
bc_atlas_check_paths (const char *const *paths, GPtrArray *problems, guint *n_files)
{
  g_autoptr (BcXmlSchema) schema = load_schema ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) elsewhere = bc_problems_new ();
  g_autoptr (BcAtlas) atlas = NULL;
  GPtrArray *drafts = drafts_new ();

  read_built_in (schema, drafts, elsewhere);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) found = list_files (paths[i]);
      if (found->len == 0)
        bc_problems_add (problems, BC_PROBLEM_REFUSED, paths[i], 0, "has no .xml files, expected at least one");
      remove_drafts_of (drafts, found);
      for (guint j = 0; j < found->len; j++)
        if (!g_ptr_array_find_with_equal_func (files, g_ptr_array_index (found, j), (GEqualFunc)is_same_file, NULL))
          g_ptr_array_add (files, g_strdup (g_ptr_array_index (found, j)));
    }
  read_files (files, schema, NULL, drafts, problems);
  if (n_files != NULL)
    *n_files = files->len;
  atlas = bc_atlas_link (drafts, problems);
  return problems->len == 0;
}
