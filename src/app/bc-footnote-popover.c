/* One footnote, opened where it is cited: the whole citation, whether somebody compared it, what was read of it, and where it
   can be read.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-footnote-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-text.h"

#define MAX_CHARS 46
#define PADDING 6

static void
append_line (GString *markup, const char *text)
{
  g_autofree char *escaped = NULL;

  if (text == NULL || *text == '\0')
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append_printf (markup, "\n%s", escaped);
}

/**
 * bc_footnote_describe:
 * @number: from 1; there is such a note
 *
 * Returns: (transfer full): markup: number, citation, whether it was checked, what was read of it, and its address as a link.
 */
char *
bc_footnote_describe (const BcFootnotes *notes, guint number)
{
  const BcCite *cite = bc_footnotes_get (notes, number);
  const BcSource *source = cite->source.target;
  g_autofree char *citation = bc_footnotes_describe (notes, number), *escaped = g_markup_escape_text (citation, -1);
  g_autofree char *address = bc_footnotes_get_address (notes, number);
  GString *markup = g_string_new (NULL);

  g_string_append_printf (markup, "<b>[%u]</b> %s", number, escaped);
  /* Translators: whether somebody compared the entry with the text of the source */
  append_line (markup, cite->checked ? _ ("✓ Checked against its text.") : _ ("○ Not yet checked against its text."));
  append_line (markup, source != NULL ? bc_text (source->note) : NULL);
  if (address != NULL)
    {
      g_autofree char *link = g_markup_printf_escaped ("\n<a href=\"%s\">%s</a>", address, address);
      g_string_append (markup, link);
    }
  return g_string_free (markup, FALSE);
}

/* Where "[3]" stands in the paragraph. */
static gboolean
find_mark (GtkLabel *label, guint number, GdkRectangle *place)
{
  g_autofree char *mark = g_strdup_printf ("[%u]", number);
  const char *text = gtk_label_get_text (label), *found = strstr (text, mark);
  PangoRectangle at;
  int x, y;

  if (found == NULL)
    return FALSE;
  pango_layout_index_to_pos (gtk_label_get_layout (label), (int)(found - text), &at);
  gtk_label_get_layout_offsets (label, &x, &y);
  *place = (GdkRectangle){ x + PANGO_PIXELS (at.x), y + PANGO_PIXELS (at.y),
                           MAX (1, PANGO_PIXELS (at.width) * (int)strlen (mark)), PANGO_PIXELS (at.height) };
  return TRUE;
}

/* Not while it is closing: whoever holds the focus is still inside. */
static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, unparent_cb, g_object_ref (popover), g_object_unref);
}

static GtkWidget *
new_words (const char *markup)
{
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (words), markup);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (words), MAX_CHARS);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_selectable (GTK_LABEL (words), TRUE);
  gtk_widget_set_margin_start (words, PADDING);
  gtk_widget_set_margin_end (words, PADDING);
  gtk_widget_set_margin_top (words, PADDING);
  gtk_widget_set_margin_bottom (words, PADDING);
  return words;
}

/**
 * bc_footnote_popover_open:
 * @label: of a #BcParagraph that cites the note
 * @number: from 1
 *
 * Shows the whole footnote beside its mark; Escape or a press elsewhere closes it. Nothing where there is no such note.
 */
void
bc_footnote_popover_open (GtkLabel *label, const BcFootnotes *notes, guint number)
{
  g_autofree char *markup = NULL, *name = NULL;
  GtkWidget *popover;
  GdkRectangle place;

  if (bc_footnotes_get (notes, number) == NULL)
    return;
  markup = bc_footnote_describe (notes, number);
  popover = gtk_popover_new ();
  /* Translators: %u is the number of a footnote */
  name = g_strdup_printf (_ ("Source %u"), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (popover, "footnote");
  gtk_popover_set_child (GTK_POPOVER (popover), new_words (markup));
  /* the paragraph, which label and popover share, lays it out and lets it go */
  gtk_widget_set_parent (popover, gtk_widget_get_parent (GTK_WIDGET (label)));
  if (find_mark (label, number, &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
