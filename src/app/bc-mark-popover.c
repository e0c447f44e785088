/* Edits the selected mark. Choices are kept at once; words are kept when the writer pauses, so that a crash costs a second
   of them and undo takes back more than a letter.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-mark-popover.h"

#include <glib/gi18n.h>

#define PAUSE_MS 1000
#define QUALITIES_PER_LINE 3
#define NOTE_WIDTH 280
#define NOTE_HEIGHT 84
#define DATE_CHARS 10

struct _BcMarkPopover
{
  GtkPopover parent_instance;

  BcSession *session; /* owned */
  guint id;           /* of the mark; 0: none */
  GtkLabel *heading;
  GtkDropDown *intensity;
  GtkCheckButton *qualities[BC_N_QUALITIES];
  GtkEntry *date;
  GtkLabel *date_hint;
  GtkTextView *note;
  guint pause; /* source; 0: everything is kept */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BcMarkPopover, bc_mark_popover, GTK_TYPE_POPOVER)

static const BcAnnotation *
get_mark (BcMarkPopover *self)
{
  return self->session != NULL ? bc_annotations_find (bc_session_get_annotations (self->session), self->id) : NULL;
}

static char *
get_note (BcMarkPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
keep (BcMarkPopover *self)
{
  const BcAnnotation *mark = get_mark (self);
  g_autofree char *note = get_note (self);
  const char *date = gtk_editable_get_text (GTK_EDITABLE (self->date));
  g_autoptr (BcAnnotation) copy = NULL;
  guint qualities = 0;
  gboolean dated;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (mark == NULL || self->updating)
    return;
  copy = bc_annotation_copy (mark);
  copy->feeling.intensity = (int)gtk_drop_down_get_selected (self->intensity) - 1;
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    qualities |= gtk_check_button_get_active (self->qualities[i]) ? 1u << i : 0;
  copy->feeling.qualities = (BcQualities)qualities;
  bc_annotation_set_text (copy, note);
  dated = bc_annotation_set_date (copy, date);
  gtk_widget_set_visible (GTK_WIDGET (self->date_hint), !dated);
  /* a note without words is none: its last words stay until others are written */
  if (bc_annotation_is_sound (copy, NULL))
    bc_annotations_replace (bc_session_get_annotations (self->session), self->id, bc_annotation_ref (copy));
}

static gboolean
paused_cb (gpointer user_data)
{
  BcMarkPopover *self = user_data;

  self->pause = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
words_changed_cb (BcMarkPopover *self)
{
  if (self->updating)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, paused_cb, self);
}

static void
choice_changed_cb (BcMarkPopover *self)
{
  if (!self->updating)
    keep (self);
}

static void
closed_cb (BcMarkPopover *self)
{
  keep (self);
  self->id = 0;
}

static void
fill (BcMarkPopover *self, const BcAnnotation *mark)
{
  g_autofree char *heading = bc_annotation_describe (mark);

  self->updating = TRUE;
  gtk_label_set_label (self->heading, heading);
  gtk_drop_down_set_selected (self->intensity, (guint)(mark->feeling.intensity + 1));
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    gtk_check_button_set_active (self->qualities[i], (mark->feeling.qualities & (1u << i)) != 0);
  gtk_editable_set_text (GTK_EDITABLE (self->date), mark->date != NULL ? mark->date : "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), mark->text != NULL ? mark->text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->date_hint), FALSE);
  self->updating = FALSE;
}

static GtkWidget *
add_caption (GtkWidget *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
name_by (GtkWidget *widget, GtkWidget *label)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

static void
add_intensity (BcMarkPopover *self, GtkWidget *box)
{
  const char *words[BC_INTENSITY_MAX + 3] = { NULL };
  GtkWidget *caption = add_caption (box, _ ("Intensity, 0 no pain to 10 the worst"));

  words[0] = _ ("Not told");
  for (int i = 0; i <= BC_INTENSITY_MAX; i++)
    {
      g_autofree char *word = g_strdup_printf ("%d", i);
      words[i + 1] = g_intern_string (word);
    }
  self->intensity = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (words));
  name_by (GTK_WIDGET (self->intensity), caption);
  g_signal_connect_object (self->intensity, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->intensity));
}

static void
add_qualities (BcMarkPopover *self, GtkWidget *box)
{
  GtkWidget *grid = gtk_grid_new ();

  add_caption (box, _ ("What is it like?"));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < BC_N_QUALITIES; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (bc_quality_get_words (i));
      g_signal_connect_object (button, "toggled", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (grid), button, (int)i % QUALITIES_PER_LINE, (int)i / QUALITIES_PER_LINE, 1, 1);
      self->qualities[i] = GTK_CHECK_BUTTON (button);
    }
  gtk_box_append (GTK_BOX (box), grid);
}

static void
add_words (BcMarkPopover *self, GtkWidget *box)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *note = gtk_text_view_new (), *date = gtk_entry_new (), *caption;

  caption = add_caption (box, _ ("Date, like 2026-11-28"));
  gtk_entry_set_max_length (GTK_ENTRY (date), DATE_CHARS);
  name_by (date, caption);
  g_signal_connect_object (date, "changed", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), date);
  self->date = GTK_ENTRY (date);
  self->date_hint = GTK_LABEL (add_caption (box, _ ("This is no day of the calendar: the date is not kept.")));

  caption = add_caption (box, _ ("Note"));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (note), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (note), FALSE);
  name_by (note, caption);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (note)), "changed", G_CALLBACK (words_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), note);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, NOTE_WIDTH, NOTE_HEIGHT);
  gtk_box_append (GTK_BOX (box), scroller);
  self->note = GTK_TEXT_VIEW (note);
}

static void
bc_mark_popover_dispose (GObject *object)
{
  BcMarkPopover *self = BC_MARK_POPOVER (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_mark_popover_parent_class)->dispose (object);
}

static void
bc_mark_popover_class_init (BcMarkPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_mark_popover_dispose;
}

static void
bc_mark_popover_init (BcMarkPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->updating = TRUE;
  gtk_widget_add_css_class (box, "mark-editor");
  self->heading = GTK_LABEL (add_caption (box, ""));
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  add_intensity (self, box);
  add_qualities (self, box);
  add_words (self, box);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  self->updating = FALSE;
}

/**
 * bc_mark_popover_new:
 * @session: a reference is taken
 *
 * Returns: (transfer floating): to be parented and placed by the caller.
 */
GtkWidget *
bc_mark_popover_new (BcSession *session)
{
  BcMarkPopover *self = g_object_new (BC_TYPE_MARK_POPOVER, NULL);

  self->session = g_object_ref (session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Edit the mark"), -1);
  return GTK_WIDGET (self);
}

/**
 * bc_mark_popover_edit:
 * @id: of a mark
 *
 * Opens with what the mark holds; a note is ready to be written over.
 */
void
bc_mark_popover_edit (BcMarkPopover *self, guint id)
{
  const BcAnnotation *mark;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  if (self->id != 0)
    keep (self);
  self->id = id;
  mark = get_mark (self);
  if (mark == NULL)
    return;
  fill (self, mark);
  gtk_popover_popup (GTK_POPOVER (self));
  if (mark->kind != BC_ANNOTATION_NOTE)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}
