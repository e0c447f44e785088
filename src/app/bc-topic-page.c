/* The page of one topic for learning: its words in full, muscles that it names as links, and the way to the next topic.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-topic-page.h"

#include <glib/gi18n.h>

#include "bc-folders.h"
#include "bc-links.h"
#include "bc-mentions.h"
#include "bc-patient-drawing.h"
#include "bc-text.h"

#define DRAWING_WIDTH 224
#define DRAWING_HEIGHT 140

/* The drawing of a story that says at a glance what a topic is about. */
static const struct
{
  const char *topic;
  const char *drawing;
} drawings[] = {
  { "what-is-a-trigger-point", "sore-spot" },
  { "referred-pain", "shared-line" },
  { "what-brings-them-on", "lifting" },
  { "what-helps", "warmth" },
  { "moving-and-stretching", "moving" },
  { "self-treatment", "ball-wall" },
  { "dry-needling", "needle-twitch" },
  { "injection", "needle" },
  { "herniated-disc", "disc-bulge" },
  { "when-to-see-a-doctor", "hospital" },
  { "how-sure-is-this", "open-question" },
};

static void
write_drawing (const BcPageWriter *writer, const BcTopic *topic)
{
  g_autofree char *folder = bc_folders_find_drawings ();

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (drawings); i++)
    if (g_str_equal (drawings[i].topic, topic->id))
      {
        GtkWidget *drawing = bc_patient_drawing_new (folder, drawings[i].drawing, DRAWING_WIDTH, DRAWING_HEIGHT);
        gtk_widget_set_halign (drawing, GTK_ALIGN_START);
        gtk_box_append (writer->page, drawing);
      }
}

static BcAtlas *
get_atlas (const BcPageWriter *writer)
{
  return bc_session_get_atlas (bc_reader_get_session (writer->reader));
}

/* @after: (nullable): markup that follows the last paragraph */
static void
write_paragraphs (const BcPageWriter *writer, GStrv paragraphs, const char *after)
{
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autofree char *text = bc_mentions_link (get_atlas (writer), bc_text (paragraphs[i]));
      gboolean last = paragraphs[i + 1] == NULL;
      g_autofree char *markup = g_strdup_printf ("%s %s", text, last && after != NULL ? after : "");
      bc_page_writer_markup (writer, g_strchomp (markup));
    }
}

static void
write_part (const BcPageWriter *writer, gconstpointer part)
{
  write_paragraphs (writer, ((const BcTopicPart *)part)->paragraphs, NULL);
}

/**
 * bc_topic_page_write_body:
 *
 * What the topic says, without title and sources: its parts are sections that are open until somebody folds them.
 */
void
bc_topic_page_write_body (const BcPageWriter *writer, const BcTopic *topic)
{
  g_autofree char *notes = bc_page_writer_cite (writer, topic->cites);

  write_paragraphs (writer, topic->paragraphs, notes);
  for (guint i = 0; i < topic->parts->len; i++)
    {
      const BcTopicPart *part = g_ptr_array_index (topic->parts, i);
      g_autofree char *id = g_strdup_printf ("topic/%s/%u", topic->id, i + 1);
      bc_page_writer_section (writer, id, bc_text (part->title), TRUE, write_part, part);
    }
}

static void
add_neighbour (GPtrArray *links, GPtrArray *topics, guint position, const char *format)
{
  BcSubject subject = { BC_SUBJECT_TOPIC, position < topics->len ? g_ptr_array_index (topics, position) : NULL };
  g_autofree char *words = NULL;

  if (subject.record == NULL)
    return;
  words = g_strdup_printf (format, bc_text (((const BcTopic *)subject.record)->title));
  g_ptr_array_add (links, bc_links_subject (&subject, words));
}

/* The next topic, the one before, and all of them. */
static void
write_way_on (const BcPageWriter *writer, const BcTopic *topic)
{
  g_autoptr (GPtrArray) topics = bc_subject_list_topics (get_atlas (writer));
  BcSubject all = { BC_SUBJECT_TOPICS, NULL };
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *lines = NULL;
  guint position;

  if (!g_ptr_array_find (topics, topic, &position))
    return;
  /* Translators: a link to the next page; %s is its title */
  add_neighbour (links, topics, position + 1, _ ("Next: %s"));
  if (position > 0)
    /* Translators: a link to the page before; %s is its title */
    add_neighbour (links, topics, position - 1, _ ("Before: %s"));
  g_ptr_array_add (links, bc_links_subject (&all, _ ("All topics")));
  lines = bc_links_list (links, "\n");
  gtk_widget_add_css_class (bc_page_writer_markup (writer, lines), "way-on");
}

/**
 * bc_topic_page_write:
 */
void
bc_topic_page_write (const BcPageWriter *writer, const BcTopic *topic)
{
  bc_page_writer_title (writer, bc_text (topic->title), NULL);
  write_drawing (writer, topic);
  bc_topic_page_write_body (writer, topic);
  bc_page_writer_sources (writer);
  write_way_on (writer, topic);
}

/**
 * bc_topic_page_write_list:
 *
 * Every topic as a link, with what it is about.
 */
void
bc_topic_page_write_list (const BcPageWriter *writer)
{
  g_autoptr (GPtrArray) topics = bc_subject_list_topics (get_atlas (writer));

  bc_page_writer_title (writer, _ ("Learn about…"),
                        _ ("What trigger points are, what may help, when to see a doctor, and how sure all this is."));
  for (guint i = 0; i < topics->len; i++)
    {
      BcSubject subject = { BC_SUBJECT_TOPIC, g_ptr_array_index (topics, i) };
      const BcTopic *topic = subject.record;
      g_autofree char *link = bc_links_subject (&subject, bc_text (topic->title));
      g_autoptr (GString) parts = g_string_new (NULL);
      g_autofree char *markup = NULL, *escaped = NULL;
      for (guint j = 0; j < topic->parts->len; j++)
        g_string_append_printf (parts, "%s%s", j > 0 ? " · " : "",
                                bc_text (((const BcTopicPart *)g_ptr_array_index (topic->parts, j))->title));
      escaped = g_markup_escape_text (parts->str, -1);
      markup = parts->len > 0 ? g_strdup_printf ("<b>%s</b>\n<small>%s</small>", link, escaped)
                              : g_strdup_printf ("<b>%s</b>", link);
      gtk_widget_add_css_class (bc_page_writer_markup (writer, markup), "topic-entry");
    }
  if (topics->len == 0)
    bc_page_writer_text (writer, _ ("The topics could not be loaded."));
}
