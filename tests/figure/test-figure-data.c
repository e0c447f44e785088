/* Wrong data files are refused with a message that names file, line and place.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-partition.h"
#include "bc-figure-sheet.h"
#include "bc-figure-style.h"

#include <glib/gstdio.h>
#include <string.h>

/* data/<name>.xml and the message it must lead to. */
static const struct
{
  const char *name;
  const char *message;
} bad_files[] = {
  { "face-without-seed",
    "face-without-seed.xml:9: the face at 75.0,60.0 (5000.0 square units) beside this cut has no seed" },
  { "two-seeds", "two-seeds.xml:9: no cut divides “lower” at 50,90 from “upper” (line 8)" },
  { "seed-outside", "seed-outside.xml:9: the seed of “lower” at 150,90 lies outside the silhouette" },
  { "unknown-axis", "unknown-axis.xml:8: no axis “XY” in “XY:0.5,10”" },
  { "unknown-curve", "unknown-curve.xml:8: no curve “nowhere” before this line" },
  { "range-too-long", "range-too-long.xml:8: “$edge[2:9]”: the curve has the points [1:3]" },
  { "not-a-point", "not-a-point.xml:6: “100;10” is not a point; expected x,y or AXIS:along,across or $curve" },
  { "one-rail", "one-rail.xml:8: “lonely” needs an <outline> or two <rail>" },
  { "unknown-element", "unknown-element.xml:7: <muscel> is not expected in <muscles>" },
  { "missing-id", "missing-id.xml:7: <muscle> needs the attribute “id”" },
  { "not-a-number", "not-a-number.xml:7: belly-to=\"half\" is not a number" },
  { "belly-backwards", "belly-backwards.xml:7: belly-from=\"0.7\" and belly-to=\"0.4\"; expected 0 to 1, the second larger" },
  { "streaks-nowhere", "streaks-nowhere.xml:7: streaks=\"middle\" is not “origin”, “insertion”, “both” or “none”" },
  { "no-silhouette", "no-silhouette.xml:1: <view> needs a <silhouette>" },
  { "not-closed", "not-closed.xml:8: Opening and ending tag mismatch: view line 5 and views" },
  { "with-doctype", "with-doctype.xml:1: a document type is not allowed" },
};

static void
test_bad_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *file = g_strconcat (bad_files[i].name, ".xml", NULL);
  g_autofree char *path = g_build_filename (FIGURE_BAD_DATA, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigureSheet) sheet = bc_figure_sheet_load (path, &error);

  if (sheet != NULL)
    {
      g_autoptr (BcFigurePartition) partition = bc_figure_partition_new (sheet, &error);

      g_assert_null (partition);
    }
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, bad_files[i].message);
}

static void
test_good_file (void)
{
  g_autofree char *path = g_build_filename (FIGURE_BAD_DATA, "good.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigureSheet) sheet = bc_figure_sheet_load (path, &error);
  g_autoptr (BcFigurePartition) partition = NULL;

  g_assert_no_error (error);
  partition = bc_figure_partition_new (sheet, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (partition->regions->len, ==, 2);
}

static void
test_missing_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcFigureSheet) sheet = bc_figure_sheet_load ("/nonexistent/view.xml", &error);

  g_assert_null (sheet);
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

/* Reads styles that are written here. */
static GPtrArray *
styles_of (const char *text, GError **error)
{
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("styles-XXXXXX.xml", &path, NULL);
  GPtrArray *styles;

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  styles = bc_figure_styles_load (path, error);
  g_unlink (path);
  return styles;
}

static void
test_small_style_has_its_own_forms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) styles =
      styles_of ("<styles><style id=\"s\" contour=\"4\"><form x=\"-4\" y=\"-2\" opacity=\"0.1\"/>"
                 "<form x=\"5\" y=\"3\" opacity=\"0.3\" tone=\"light\"/>"
                 "<small contour=\"6\"><form x=\"-8\" y=\"-4\" opacity=\"0.2\"/></small></style></styles>",
                 &error);
  const BcFigureStyle *full, *small;

  g_assert_no_error (error);
  g_assert_cmpuint (styles->len, ==, 2);
  full = g_ptr_array_index (styles, 0);
  small = g_ptr_array_index (styles, 1);
  g_assert_cmpuint (full->forms->len, ==, 2);
  g_assert_cmpstr (g_array_index (full->forms, BcFigureForm, 0).tone, ==, "shade");
  g_assert_cmpstr (g_array_index (full->forms, BcFigureForm, 1).tone, ==, "light");
  g_assert_cmpuint (small->forms->len, ==, 1);
  g_assert_cmpfloat (g_array_index (small->forms, BcFigureForm, 0).x, ==, -8);
}

static void
test_small_style_takes_nothing_but_forms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) styles =
      styles_of ("<styles><style id=\"s\"><small><rim width=\"2\" opacity=\"0.1\"/></small></style></styles>", &error);

  g_assert_null (styles);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "<rim> is not expected in <small>"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strconcat ("/figure/data/refuses-", bad_files[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_bad_file);
    }
  g_test_add_func ("/figure/data/accepts-a-good-file", test_good_file);
  g_test_add_func ("/figure/data/refuses-a-missing-file", test_missing_file);
  g_test_add_func ("/figure/style/small-has-its-own-forms", test_small_style_has_its_own_forms);
  g_test_add_func ("/figure/style/small-takes-nothing-but-forms", test_small_style_takes_nothing_but_forms);
  return g_test_run ();
}
