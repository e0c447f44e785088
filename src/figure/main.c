/* bodychart-figure: writes the SVG files of the figure from its data files.
 *
 *   bodychart-figure assets/figure assets/figure
 *   bodychart-figure --sketch assets/figure /tmp
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-files.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  gboolean sketch = FALSE;
  const GOptionEntry entries[] = {
    { "sketch", 's', 0, G_OPTION_ARG_NONE, &sketch, "Write a drawing of cuts and seeds for editing, nothing else", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("DATA-FOLDER OUTPUT-FOLDER");
  g_autoptr (GError) error = NULL;

  setlocale (LC_CTYPE, "");
  g_option_context_set_summary (context, "Writes the SVG files of the figure from its data files.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  if (argc != 3)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return 2;
    }
  if (!bc_figure_files_write (argv[1], argv[2], sketch, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}
