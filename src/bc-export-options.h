/* The options of the export command, as they were typed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BC_EXPORT_USAGE                                                                                                \
  "export --output FILE.{pdf,svg,png} [--document FILE] [--muscle M[:SIDE]]... [--place PLACE]... [--condition C] "    \
  "[--view V,...] "                                                                                                    \
  "[--overlay dermatomes|nerves] [--paper a4|letter] [--landscape] [--mono] [--date YYYY-MM-DD] "                      \
  "[--size WxH] [--pages [--dpi N]] [--transparent] [--no-letterhead] "                                                \
  "[--handout | --sheet | --blank | --book SECTION|all | --story ID]"

typedef struct
{
  char *output;
  GStrv muscles;
  GStrv places;
  char *condition;
  char *document;
  char *views;
  char *overlay;
  char *paper;
  char *size;
  char *date;
  char *book;
  char *story;
  double dpi;
  gboolean landscape;
  gboolean mono;
  gboolean handout;
  gboolean sheet;
  gboolean blank;
  gboolean pages;
  gboolean transparent;
  gboolean no_letterhead;
} BcExportOptions;

gboolean bc_export_options_parse (int *argc, char ***argv, BcExportOptions *options);
void bc_export_options_clear (BcExportOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BcExportOptions, bc_export_options_clear)

G_END_DECLS
