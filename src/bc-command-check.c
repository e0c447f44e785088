/* The check command. Documents are known by their name, everything else is taken for a pack; a folder may hold both.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-command-check.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-command.h"
#include "bc-document.h"

#define MAX_FOLDER_DEPTH 4

typedef struct
{
  GPtrArray *documents; /* paths */
  GPtrArray *packs;     /* paths, NULL-terminated before use */
} Found;

static void
found_clear (Found *self)
{
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->packs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

/* Adds the documents of a folder; returns whether there are other files for the atlas in it. */
static gboolean
list_folder (const char *folder, guint depth, GPtrArray *documents)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gboolean has_packs = FALSE;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          /* not through links: they may lead round in circles */
          if (depth < MAX_FOLDER_DEPTH && name[0] != '.' && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
            has_packs |= list_folder (path, depth + 1, documents);
        }
      else if (bc_document_is_document (name))
        g_ptr_array_add (documents, g_steal_pointer (&path));
      else
        has_packs |= g_str_has_suffix (name, ".xml");
    }
  return has_packs;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
sort_out (Found *found, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint n_before = found->documents->len;
      gboolean folder = g_file_test (words[i], G_FILE_TEST_IS_DIR);

      if (!folder && bc_document_is_document (words[i]))
        g_ptr_array_add (found->documents, g_strdup (words[i]));
      else if (!folder || list_folder (words[i], 0, found->documents) || found->documents->len == n_before)
        g_ptr_array_add (found->packs, words[i]);
    }
  g_ptr_array_sort (found->documents, compare_paths);
  g_ptr_array_add (found->packs, NULL);
}

/* Against the atlas, as the window would open them. */
static void
check_documents (GPtrArray *paths, GPtrArray *problems)
{
  g_autoptr (BcAtlas) atlas = bc_command_load_atlas ();

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (BcDocument) document = bc_document_load (path, problems);
      g_autoptr (BcSession) session = document != NULL ? bc_session_new (atlas) : NULL;

      if (document != NULL)
        bc_document_apply (document, session, path, problems);
    }
}

/**
 * bc_command_check_run:
 *
 * Returns: exit status, see #BcExit.
 */
int
bc_command_check_run (int argc, char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_auto (Found) found = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new () };
  guint n_files = 0;

  if (!bc_command_parse_options (&argc, &argv, "FILE|FOLDER…", entries))
    return BC_EXIT_WRONG_COMMAND_LINE;
  if (argc < 2)
    return bc_command_refuse_usage ("check FILE|FOLDER...");
  sort_out (&found, argv + 1);
  if (found.packs->len > 1)
    bc_atlas_check_paths ((const char *const *)found.packs->pdata, problems, &n_files);
  if (found.documents->len > 0)
    check_documents (found.documents, problems);
  n_files += found.documents->len;
  if (problems->len == 0)
    {
      g_autofree char *text =
          g_strdup_printf (ngettext ("%u file, no fault found\n", "%u files, no fault found\n", n_files), n_files);
      return bc_command_print_answer (text);
    }
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = bc_problem_to_string (g_ptr_array_index (problems, i));
      g_printerr ("%s\n", line);
    }
  return BC_EXIT_WRONG_INPUT;
}
