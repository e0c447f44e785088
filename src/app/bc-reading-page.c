/* A page of the reading pane that is not a muscle's. What is on it is written by the file of its kind; here it scrolls, and
   is written anew when something else is read.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-reading-page.h"

#include "bc-blocks.h"
#include "bc-condition-page.h"
#include "bc-evidence-page.h"
#include "bc-page-writer.h"
#include "bc-pane-layout.h"
#include "bc-place-page.h"
#include "bc-topic-page.h"

struct _BcReadingPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *page;

  BcReader *reader;   /* owned */
  BcFootnotes *notes; /* owned; of what is shown */
  BcSubject shown;
  const BcCondition *shown_condition; /* borrowed */
  const BcMuscle *shown_muscle;       /* borrowed; the evidence is about it */
};

G_DEFINE_FINAL_TYPE (BcReadingPage, bc_reading_page, GTK_TYPE_WIDGET)

static void
clear (BcReadingPage *self)
{
  bc_blocks_clear (self->page);
  g_clear_pointer (&self->notes, bc_footnotes_free);
}

static void
write_subject (const BcPageWriter *writer,
               const BcSubject *subject,
               const BcCondition *condition,
               const BcMuscle *muscle)
{
  BcPlace place = { NULL, NULL, BC_BODY_BOTH };

  switch (subject->kind)
    {
    case BC_SUBJECT_REGION:
      place.region = subject->record;
      bc_place_page_write (writer, &place);
      break;
    case BC_SUBJECT_AREA:
      place.area = subject->record;
      bc_place_page_write (writer, &place);
      break;
    case BC_SUBJECT_TOPIC:
      bc_topic_page_write (writer, subject->record);
      break;
    case BC_SUBJECT_TOPICS:
      bc_topic_page_write_list (writer);
      break;
    case BC_SUBJECT_EVIDENCE:
      bc_evidence_page_write (writer, condition, muscle);
      break;
    case BC_SUBJECT_NONE:
    default:
      bc_condition_page_write (writer, condition);
    }
}

static void
fill (BcReadingPage *self)
{
  BcPageWriter writer = { self->page, self->reader, NULL };

  clear (self);
  self->notes = bc_footnotes_new ();
  writer.notes = self->notes;
  write_subject (&writer, &self->shown, self->shown_condition, self->shown_muscle);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/* Names and links are written into the page. */
static void
naming_changed_cb (BcReadingPage *self)
{
  if (self->notes != NULL)
    fill (self);
}

static void
bc_reading_page_dispose (GObject *object)
{
  BcReadingPage *self = BC_READING_PAGE (object);

  if (self->scroller != NULL)
    clear (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->reader);
  G_OBJECT_CLASS (bc_reading_page_parent_class)->dispose (object);
}

static void
bc_reading_page_class_init (BcReadingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_reading_page_dispose;
}

static void
bc_reading_page_init (BcReadingPage *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), bc_pane_layout_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "side-pane");
  self->page = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_add_css_class (GTK_WIDGET (self->page), "muscle-page");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->page));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * bc_reading_page_set_reader:
 * @reader: a reference is taken; call once
 */
void
bc_reading_page_set_reader (BcReadingPage *self, BcReader *reader)
{
  self->reader = g_object_ref (reader);
  g_signal_connect_object (bc_session_get_atlas (bc_reader_get_session (reader)), "naming-changed",
                           G_CALLBACK (naming_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bc_reading_page_update:
 *
 * Brings the page into step with what is read about.
 *
 * Returns: whether there is something for it; else the muscle has its own page.
 */
gboolean
bc_reading_page_update (BcReadingPage *self)
{
  BcSelection *selection = bc_session_get_selection (bc_reader_get_session (self->reader));
  const BcSubject *subject = bc_selection_get_subject (selection);
  const BcCondition *condition = bc_selection_get_condition (selection);
  const BcShownMuscle *shown = bc_selection_get_muscle (selection);
  const BcMuscle *muscle = shown != NULL && subject->kind == BC_SUBJECT_EVIDENCE ? shown->muscle : NULL;

  if (subject->kind == BC_SUBJECT_NONE && condition == NULL)
    return FALSE;
  if (self->notes != NULL && bc_subject_equal (subject, &self->shown) && condition == self->shown_condition &&
      muscle == self->shown_muscle)
    return TRUE;
  self->shown = *subject;
  self->shown_condition = condition;
  self->shown_muscle = muscle;
  fill (self);
  return TRUE;
}
