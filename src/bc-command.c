/* What the commands share: exit status, loading, options.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-command.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "bc-atlas-loader.h"

BcAtlas *
bc_command_load_atlas (void)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  BcAtlas *atlas = bc_atlas_load_default (problems);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = bc_problem_to_string (g_ptr_array_index (problems, i));
      g_printerr ("%s\n", line);
    }
  return atlas;
}

/* Parses the options of a command; on failure says why. Positional words stay in @argv behind its first entry. */
gboolean
bc_command_parse_options (int *argc, char ***argv, const char *words, const GOptionEntry *entries)
{
  g_autoptr (GOptionContext) context = g_option_context_new (words);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  g_printerr ("bodychart: %s\n", error->message);
  return FALSE;
}

int
bc_command_refuse_usage (const char *usage)
{
  g_printerr ("%s: bodychart %s\n", _ ("usage"), usage);
  return BC_EXIT_WRONG_COMMAND_LINE;
}

gboolean
bc_command_parse_places (BcAtlas *atlas, char *const *words, GArray *places)
{
  gboolean ok = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      BcPlace place;
      if (bc_place_parse (atlas, words[i], &place, &error))
        g_array_append_val (places, place);
      else
        {
          g_printerr ("bodychart: %s\n", error->message);
          ok = FALSE;
        }
    }
  return ok;
}

/* Prints the answer; a full disk or a closed pipe is told, not ignored. */
int
bc_command_print_answer (const char *text)
{
  if (fputs (text, stdout) != EOF && fflush (stdout) == 0)
    return BC_EXIT_DONE;
  g_printerr ("bodychart: the answer could not be written to standard output\n");
  return BC_EXIT_WRONG_INPUT;
}
