/* The options of the export command: which there are, and what was typed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-export-options.h"

#include <glib/gi18n.h>

#include "bc-command.h"

void
bc_export_options_clear (BcExportOptions *options)
{
  g_free (options->output);
  g_strfreev (options->muscles);
  g_strfreev (options->places);
  g_free (options->condition);
  g_free (options->document);
  g_free (options->views);
  g_free (options->overlay);
  g_free (options->paper);
  g_free (options->size);
  g_free (options->date);
  g_free (options->book);
  g_free (options->story);
}

/**
 * bc_export_options_parse:
 * @argc: (inout): without the options afterwards
 * @argv: (inout): likewise
 * @options: (out): zeroed before; values are told apart later
 *
 * Returns: FALSE where an option is unknown or lacks its value, which is told.
 */
gboolean
bc_export_options_parse (int *argc, char ***argv, BcExportOptions *options)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_ ("Write to FILE: .pdf, .svg or .png"), "FILE" },
    { "muscle", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->muscles, N_ ("Show a muscle, on one side or both"),
      "M[:SIDE]" },
    { "place", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->places, N_ ("Mark a place and list its muscles"), "PLACE" },
    { "document", 0, 0, G_OPTION_ARG_FILENAME, &options->document, N_ ("Show a document"), "FILE" },
    { "view", 0, 0, G_OPTION_ARG_STRING, &options->views, N_ ("Views, separated by commas"), "V,…" },
    { "overlay", 0, 0, G_OPTION_ARG_STRING, &options->overlay, N_ ("Lay a map of the skin over the figures"),
      "dermatomes|nerves" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper, N_ ("Paper of a PDF"), "a4|letter" },
    { "mono", 0, 0, G_OPTION_ARG_NONE, &options->mono, N_ ("Black and white, for photocopies"), NULL },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size, N_ ("Size of a picture in pixels"), "WxH" },
    { "handout", 0, 0, G_OPTION_ARG_NONE, &options->handout, N_ ("A page for the patient"), NULL },
    { "sheet", 0, 0, G_OPTION_ARG_NONE, &options->sheet, N_ ("A page for the clinician with all that is known"), NULL },
    { "blank", 0, 0, G_OPTION_ARG_NONE, &options->blank, N_ ("Empty figures for pen and paper"), NULL },
    { "book", 0, 0, G_OPTION_ARG_STRING, &options->book,
      N_ ("Sheets of a section or of the whole atlas, with contents"), "SECTION|all" },
    { "story", 0, 0, G_OPTION_ARG_STRING, &options->story, N_ ("A short story for the patient, on one page"), "ID" },
    { "condition", 0, 0, G_OPTION_ARG_STRING, &options->condition, N_ ("A page for the patient about a condition"),
      "C" },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &options->landscape, N_ ("Paper across"), NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options->date, N_ ("The date that pages carry, instead of today"),
      "YYYY-MM-DD" },
    { "pages", 0, 0, G_OPTION_ARG_NONE, &options->pages, N_ ("SVG and PNG: whole pages, not the bare figures"), NULL },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &options->dpi, N_ ("Resolution of pages as PNG"), "N" },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &options->transparent, N_ ("SVG and PNG: no white ground"), NULL },
    { "no-letterhead", 0, 0, G_OPTION_ARG_NONE, &options->no_letterhead,
      N_ ("Leave the clinic of the preferences off the pages"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  return bc_command_parse_options (argc, argv, "", entries);
}
