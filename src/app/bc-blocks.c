/* Building blocks of the text pages. Every text can be selected, wraps, and grows with the font.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-blocks.h"

#include <glib/gi18n.h>

#include "bc-paragraph.h"
#include "bc-text.h"

static GtkWidget *
new_paragraph (const char *text)
{
  GtkWidget *paragraph = bc_paragraph_new (text),
            *label = GTK_WIDGET (bc_paragraph_get_label (BC_PARAGRAPH (paragraph)));

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* Selectable, but no stop of the Tab key: a page has dozens of paragraphs. A label that is merely not focusable says that it
     took the focus, does not, and so holds up the key. */
  gtk_widget_set_can_focus (label, FALSE);
  return paragraph;
}

/**
 * bc_blocks_heading:
 * @page: a vertical box
 *
 * Returns: (transfer none): the heading that was appended.
 */
GtkWidget *
bc_blocks_heading (GtkBox *page, const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", text,
                                   "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "section-heading");
  gtk_box_append (page, label);
  return label;
}

/**
 * bc_blocks_paragraph:
 * @text: (nullable): plain text
 *
 * Returns: (transfer none): the #BcParagraph that was appended.
 */
GtkWidget *
bc_blocks_paragraph (GtkBox *page, const char *text)
{
  GtkWidget *paragraph = new_paragraph (text);

  gtk_box_append (page, paragraph);
  return paragraph;
}

/**
 * bc_blocks_bullet:
 * @text: (nullable): plain text
 *
 * Returns: (transfer none): the #BcParagraph after the bullet that was appended.
 */
GtkWidget *
bc_blocks_bullet (GtkBox *page, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *bullet = gtk_label_new ("•"),
            *paragraph = new_paragraph (text);

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_widget_set_hexpand (paragraph, TRUE);
  gtk_box_append (GTK_BOX (line), bullet);
  gtk_box_append (GTK_BOX (line), paragraph);
  gtk_box_append (page, line);
  return paragraph;
}

/**
 * bc_blocks_bullets:
 * @heading: shown only where there is something to list
 * @texts: English texts of the atlas
 */
void
bc_blocks_bullets (GtkBox *page, const char *heading, GStrv texts)
{
  if (texts == NULL || texts[0] == NULL)
    return;
  bc_blocks_heading (page, heading);
  for (guint i = 0; texts[i] != NULL; i++)
    bc_blocks_bullet (page, bc_text (texts[i]));
}

static const char *
urgency_words (const BcCheckFirst *entry)
{
  if (g_str_equal (entry->urgency, "emergency"))
    /* Translators: how urgent a look-alike is */
    return _ ("Emergency");
  if (g_str_equal (entry->urgency, "same-day"))
    return _ ("Same day");
  return _ ("Soon");
}

/**
 * bc_blocks_fold:
 * @expander: has its child
 *
 * Keeps the Tab key away from what is folded: GTK 4.8 asks the child of a closed expander, which then is in no window.
 */
void
bc_blocks_fold (GtkExpander *expander)
{
  g_object_bind_property (expander, "expanded", gtk_expander_get_child (expander), "can-focus", G_BINDING_SYNC_CREATE);
}

/* Its name is always seen; what to look for opens with a press. */
static void
append_check_first (GtkBox *page, const BcCheckFirst *entry)
{
  g_autofree char *markup =
      g_markup_printf_escaped ("<b>%s</b> · %s", urgency_words (entry), bc_text (entry->condition));
  GtkWidget *expander = gtk_expander_new (NULL), *title = bc_paragraph_new (NULL),
            *text = bc_paragraph_new (bc_text (entry->text));

  bc_paragraph_set_markup (BC_PARAGRAPH (title), markup);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), title);
  gtk_expander_set_child (GTK_EXPANDER (expander), text);
  bc_blocks_fold (GTK_EXPANDER (expander));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, bc_text (entry->condition),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, bc_text (entry->text), -1);
  gtk_box_append (page, expander);
}

/**
 * bc_blocks_check_first:
 * @entries: (element-type BcCheckFirst): appended under a heading; nothing where there are none
 */
void
bc_blocks_check_first (GtkBox *page, GPtrArray *entries)
{
  if (entries->len > 0)
    bc_blocks_heading (page, _ ("Check first: could it be one of these?"));
  for (guint i = 0; i < entries->len; i++)
    append_check_first (page, g_ptr_array_index (entries, i));
}

static const char *
kind_words (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *words;
  } kinds[] = {
    { "bone", NC_ ("source of pain", "Bone") },     { "joint", NC_ ("source of pain", "Joint") },
    { "nerve", NC_ ("source of pain", "Nerve") },   { "nerve-root", NC_ ("source of pain", "Nerve root") },
    { "skin", NC_ ("source of pain", "Skin") },     { "vessel", NC_ ("source of pain", "Vessel") },
    { "viscera", NC_ ("source of pain", "Organ") }, { "none", NC_ ("source of pain", "None") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return g_dpgettext2 (GETTEXT_PACKAGE, "source of pain", kinds[i].words);
  return kind;
}

/**
 * bc_blocks_also_consider:
 * @entries: (element-type BcAlsoConsider): sorted by kind
 *
 * Entries of one kind share a line: "Nerve root: C5 nerve root; C6 nerve root".
 */
void
bc_blocks_also_consider (GtkBox *page, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len;)
    {
      const char *kind = ((const BcAlsoConsider *)g_ptr_array_index (entries, i))->kind;
      g_autoptr (GString) names = g_string_new (NULL);
      g_autofree char *markup = NULL;
      for (; i < entries->len && g_str_equal (((const BcAlsoConsider *)g_ptr_array_index (entries, i))->kind, kind);
           i++)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                                bc_text (((const BcAlsoConsider *)g_ptr_array_index (entries, i))->name));
      markup = g_markup_printf_escaped ("<b>%s:</b> %s", kind_words (kind), names->str);
      bc_paragraph_set_markup (BC_PARAGRAPH (bc_blocks_paragraph (page, NULL)), markup);
    }
}

/**
 * bc_blocks_short_source:
 *
 * Returns: (transfer full): "Simons DG 1999".
 */
char *
bc_blocks_short_source (const BcSource *source)
{
  g_auto (GStrv) authors = g_strsplit (source->author, ",", 2);

  return g_strdup_printf ("%s %d", authors[0], source->year);
}

void
bc_blocks_clear (GtkBox *page)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (page))) != NULL)
    gtk_box_remove (page, child);
}
