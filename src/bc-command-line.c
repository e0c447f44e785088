/* The commands that need no display. They print answers on standard output and one line per fault on standard error.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-command-line.h"

#include <glib/gi18n.h>

#include "bc-command.h"
#include "bc-command-check.h"
#include "bc-command-export.h"
#include "bc-report.h"
#include "bc-search.h"

typedef int (*CommandFunc) (int argc, char **argv);

typedef struct
{
  const char *name;
  CommandFunc run;
} Command;

static int
run_list (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (BcAtlas) atlas = NULL;
  g_autofree char *text = NULL;

  if (!bc_command_parse_options (&argc, &argv, "regions|areas|muscles|conditions|views|overlays|sources", entries))
    return BC_EXIT_WRONG_COMMAND_LINE;
  if (argc == 2)
    {
      atlas = bc_command_load_atlas ();
      text = bc_report_list (atlas, argv[1], json);
    }
  if (text == NULL)
    return bc_command_refuse_usage ("list regions|areas|muscles|conditions|views|overlays|sources [--json]");
  return bc_command_print_answer (text);
}

static int
run_suggest (int argc, char **argv)
{
  gboolean json = FALSE;
  int limit = 0;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
                                   { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("Print at most N muscles"), "N" },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
  g_autoptr (BcAtlas) atlas = NULL;
  g_autoptr (BcIndex) index = NULL;
  g_autoptr (BcRanking) ranking = NULL;
  g_autofree char *text = NULL;

  if (!bc_command_parse_options (&argc, &argv, "PLACE…", entries))
    return BC_EXIT_WRONG_COMMAND_LINE;
  if (argc < 2 || limit < 0)
    return bc_command_refuse_usage ("suggest PLACE... [--json] [--limit N]");
  atlas = bc_command_load_atlas ();
  if (!bc_command_parse_places (atlas, argv + 1, places))
    return BC_EXIT_WRONG_INPUT;
  index = bc_index_new (atlas);
  ranking = bc_ranking_new (index, (const BcPlace *)(void *)places->data, places->len);
  text = bc_report_suggest (index, ranking, (guint)limit, json);
  return bc_command_print_answer (text);
}

static int
run_show (int argc, char **argv)
{
  gboolean json = FALSE;
  const GOptionEntry entries[] = { { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (BcAtlas) atlas = NULL;
  g_autoptr (BcSearch) search = NULL;
  g_autofree char *text = NULL, *name = NULL;
  const BcMuscle *muscle;

  if (!bc_command_parse_options (&argc, &argv, "MUSCLE", entries))
    return BC_EXIT_WRONG_COMMAND_LINE;
  if (argc < 2)
    return bc_command_refuse_usage ("show MUSCLE [--json]");
  atlas = bc_command_load_atlas ();
  search = bc_search_new (atlas);
  name = g_strjoinv (" ", argv + 1);
  muscle = bc_search_muscle_named (search, name);
  if (muscle == NULL)
    {
      g_printerr (
          "bodychart: '%s' is not a muscle, expected an id, a name or a synonym: see 'bodychart list muscles'\n", name);
      return BC_EXIT_WRONG_INPUT;
    }
  text = bc_report_show (atlas, muscle, json);
  return bc_command_print_answer (text);
}

static const Command commands[] = {
  { "list", run_list },   { "suggest", run_suggest },          { "show", run_show },
  { "check", bc_command_check_run }, { "export", bc_command_export_run },
};

/**
 * bc_command_line_is_command:
 * @word: (nullable): the first word of the command line
 *
 * Returns: whether it is a command, not the name of a document.
 */
gboolean
bc_command_line_is_command (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, word) == 0)
      return TRUE;
  return FALSE;
}

/**
 * bc_command_line_run:
 * @argc: number of words
 * @argv: the program's name, the command, its words
 *
 * Returns: exit status, see #BcExit.
 */
int
bc_command_line_run (int argc, char **argv)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name, argv[1]) == 0)
      return commands[i].run (argc - 1, argv + 1);
  return BC_EXIT_WRONG_COMMAND_LINE;
}
