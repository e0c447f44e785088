/* Writes a page of the reading pane. A section that is folded is written when it is first opened: a page is there at once,
   however much there is to say.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-writer.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "bc-blocks.h"
#include "bc-footnote-popover.h"
#include "bc-links.h"
#include "bc-paragraph.h"
#include "bc-text.h"

#define NOTE_SCHEME "note:"
#define PARAGRAPH_GAP 4

/* A section that waits for being opened. */
typedef struct
{
  BcPageWriter writer;
  BcSectionWriter write;
  gconstpointer record;
  char *id;
  gboolean written;
} Section;

static void
section_free (gpointer user_data)
{
  Section *section = user_data;

  g_free (section->id);
  g_free (section);
}

/**
 * bc_page_writer_title:
 * @below: (nullable): a line in a quieter voice
 */
void
bc_page_writer_title (const BcPageWriter *self, const char *title, const char *below)
{
  GtkWidget *label = bc_blocks_heading (self->page, title);

  gtk_widget_remove_css_class (label, "section-heading");
  gtk_widget_add_css_class (label, "title-1");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  if (below != NULL && *below != '\0')
    gtk_widget_add_css_class (bc_blocks_paragraph (self->page, below), "everyday");
}

void
bc_page_writer_heading (const BcPageWriter *self, const char *text)
{
  bc_blocks_heading (self->page, text);
}

void
bc_page_writer_text (const BcPageWriter *self, const char *text)
{
  bc_blocks_paragraph (self->page, text);
}

static gboolean
link_cb (GtkLabel *label, const char *uri, BcReader *reader)
{
  g_autofree char *copy = g_strdup (uri); /* the page may go while the link is followed */

  if (g_str_has_prefix (copy, NOTE_SCHEME))
    {
      bc_footnote_popover_open (label, g_object_get_data (G_OBJECT (label), "notes"),
                                (guint)atoi (copy + strlen (NOTE_SCHEME)));
      return GDK_EVENT_STOP;
    }
  /* the address of a source opens in the user's browser: GTK's own way */
  if (g_str_has_prefix (copy, "http"))
    return GDK_EVENT_PROPAGATE;
  bc_links_open (bc_reader_get_session (reader), copy);
  return GDK_EVENT_STOP;
}

static void
set_markup (const BcPageWriter *self, GtkWidget *paragraph, const char *markup)
{
  GtkLabel *label = bc_paragraph_get_label (BC_PARAGRAPH (paragraph));

  gtk_label_set_markup (label, markup);
  if (strstr (markup, "<a href") == NULL)
    return;
  gtk_widget_set_can_focus (GTK_WIDGET (label), TRUE);
  g_object_set_data (G_OBJECT (label), "notes", self->notes);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self->reader, 0);
}

/**
 * bc_page_writer_markup:
 * @markup: links of bc-links.c, footnotes of bc_page_writer_cite(), or web addresses
 *
 * Returns: (transfer none): the paragraph; the keyboard can reach its links.
 */
GtkWidget *
bc_page_writer_markup (const BcPageWriter *self, const char *markup)
{
  GtkWidget *paragraph = bc_blocks_paragraph (self->page, NULL);

  set_markup (self, paragraph, markup);
  return paragraph;
}

/**
 * bc_page_writer_fact:
 * @name: what it is, "Nerve"
 * @markup: (nullable): nothing is written for NULL and ""
 *
 * One of the lines that are read at a glance.
 */
void
bc_page_writer_fact (const BcPageWriter *self, const char *name, const char *markup)
{
  g_autofree char *line = NULL, *escaped = NULL;

  if (markup == NULL || *markup == '\0')
    return;
  escaped = g_markup_escape_text (name, -1);
  /* Translators: a fact with its name: "Nerve: suprascapular nerve" */
  line = g_strdup_printf (_ ("<b>%s:</b> %s"), escaped, markup);
  gtk_widget_add_css_class (bc_page_writer_markup (self, line), "fact");
}

void
bc_page_writer_bullet (const BcPageWriter *self, const char *markup)
{
  GtkWidget *paragraph = bc_blocks_bullet (self->page, NULL);

  set_markup (self, paragraph, markup);
}

/**
 * bc_page_writer_texts:
 * @texts: English texts of the atlas, one line each
 */
void
bc_page_writer_texts (const BcPageWriter *self, GStrv texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    bc_blocks_bullet (self->page, bc_text (texts[i]));
}

static void
write_section (GtkExpander *expander, Section *section)
{
  if (section->written)
    return;
  section->written = TRUE;
  section->writer.page = GTK_BOX (gtk_expander_get_child (expander));
  section->write (&section->writer, section->record);
}

static void
expanded_cb (GtkExpander *expander, GParamSpec *property, Section *section)
{
  gboolean open = gtk_expander_get_expanded (expander);

  if (open)
    write_section (expander, section);
  bc_reader_set_open (section->writer.reader, section->id, open);
}

/**
 * bc_page_writer_section:
 * @id: under which it is remembered whether it is open
 * @open: whether it is, as long as the user has not said otherwise
 * @write: writes what it holds
 * @record: for @write; borrowed from the atlas
 *
 * Returns: (transfer none): the expander that was appended.
 */
GtkWidget *
bc_page_writer_section (const BcPageWriter *self,
                        const char *id,
                        const char *title,
                        gboolean open,
                        BcSectionWriter write,
                        gconstpointer record)
{
  GtkWidget *expander = gtk_expander_new (NULL), *label = bc_paragraph_new (title);
  Section *section = g_new0 (Section, 1);

  *section = (Section){ *self, write, record, g_strdup (id), FALSE };
  gtk_widget_set_hexpand (label, TRUE);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_expander_set_child (GTK_EXPANDER (expander), gtk_box_new (GTK_ORIENTATION_VERTICAL, PARAGRAPH_GAP));
  bc_blocks_fold (GTK_EXPANDER (expander));
  gtk_widget_add_css_class (expander, "section");
  gtk_widget_set_name (expander, id);
  g_object_set_data_full (G_OBJECT (expander), "section", section, section_free);
  if (bc_reader_is_open (self->reader, id, open))
    {
      write_section (GTK_EXPANDER (expander), section);
      gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
    }
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (expanded_cb), section);
  gtk_box_append (self->page, expander);
  return expander;
}

/**
 * bc_page_writer_frame:
 * @inside: (out): writes into it
 *
 * Returns: (transfer none): a box of its own look.
 */
GtkWidget *
bc_page_writer_frame (const BcPageWriter *self, const char *css_class, BcPageWriter *inside)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, PARAGRAPH_GAP);

  gtk_widget_add_css_class (box, css_class);
  gtk_box_append (self->page, box);
  *inside = *self;
  inside->page = GTK_BOX (box);
  return box;
}

/**
 * bc_page_writer_note:
 * @cites: (element-type BcCite): numbered now, in the order in which the page is read
 */
void
bc_page_writer_note (const BcPageWriter *self, GPtrArray *cites)
{
  for (guint i = 0; i < cites->len; i++)
    bc_footnotes_add (self->notes, g_ptr_array_index (cites, i));
}

/**
 * bc_page_writer_cite:
 * @cites: (element-type BcCite)
 *
 * Returns: (transfer full): markup: "[1] [2]", links that open the footnotes.
 */
char *
bc_page_writer_cite (const BcPageWriter *self, GPtrArray *cites)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < cites->len; i++)
    {
      guint number = bc_footnotes_add (self->notes, g_ptr_array_index (cites, i));
      g_string_append_printf (markup, "%s<a href=\"" NOTE_SCHEME "%u\">[%u]</a>", i > 0 ? " " : "", number, number);
    }
  return g_string_free (markup, FALSE);
}

static void
write_sources (const BcPageWriter *self, gconstpointer unused)
{
  for (guint number = 1; number <= bc_footnotes_get_length (self->notes); number++)
    {
      g_autofree char *markup = bc_footnote_describe (self->notes, number);
      gtk_widget_add_css_class (bc_page_writer_markup (self, markup), "source");
    }
}

/**
 * bc_page_writer_sources:
 *
 * Every footnote in full, in a section that folds; nothing where nothing is cited.
 */
void
bc_page_writer_sources (const BcPageWriter *self)
{
  guint n = bc_footnotes_get_length (self->notes);
  g_autofree char *title = NULL;

  if (n == 0)
    return;
  /* Translators: heading of the list of sources; the first number counts those that somebody compared with their text */
  title =
      g_strdup_printf (_ ("Sources: %u of %u checked against their text"), bc_footnotes_count_checked (self->notes), n);
  bc_page_writer_section (self, "sources", title, FALSE, write_sources, NULL);
}
