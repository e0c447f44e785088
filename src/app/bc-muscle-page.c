/* The page of one muscle. Hovering or focusing a trigger point shows its pattern alone on the figures.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-muscle-page.h"

#include <glib/gi18n.h>

#include "bc-blocks.h"
#include "bc-links.h"
#include "bc-page-writer.h"
#include "bc-pane-layout.h"
#include "bc-paragraph.h"
#include "bc-pattern-block.h"
#include "bc-pattern-picture.h"
#include "bc-slow-fill.h"
#include "bc-text.h"

/* What is seen without scrolling. */
#define STEPS_AT_ONCE 3

struct _BcMusclePage
{
  GtkWidget parent_instance;

  GtkStack *content;
  GtkBox *empty; /* what is there while no muscle is chosen */
  GtkScrolledWindow *scroller;
  GtkLabel *name;
  GtkLabel *latin;
  GtkLabel *everyday;
  GtkWidget *sides;
  GtkToggleButton *left;
  GtkToggleButton *right;
  GtkBox *picture_frame;
  GtkBox *details;

  BcReader *reader;          /* owned */
  BcFootnotes *notes;        /* owned; of the muscle that is shown */
  BcPatternPicture *picture; /* borrowed child */
  GtkListBox *points;        /* borrowed child; NULL while the section is folded */
  gboolean filling;          /* the page is being written, down to the trigger points */
  gboolean one_by_one;       /* the trigger points follow, a few a frame */
  BcSlowFill *fill;          /* owned */
  BcSession *session;        /* owned */
  gboolean updating;
  const BcMuscle *shown; /* borrowed: what the widgets say */
  BcBodySides shown_sides;
};

G_DEFINE_FINAL_TYPE (BcMusclePage, bc_muscle_page, GTK_TYPE_WIDGET)

/* Names of the regions of one level: "Anterior shoulder; Anterior arm (both sides)". */
static char *
join_referrals (const BcTriggerPoint *point, BcLevel level)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = g_ptr_array_index (point->referrals, i);
      if (referral->level != level)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                              bc_text (((const BcRegion *)referral->region.target)->name));
      if (referral->reach == BC_REACH_BOTH)
        g_string_append (names, _ (" (both sides)"));
      else if (referral->reach == BC_REACH_OPPOSITE)
        g_string_append (names, _ (" (opposite side)"));
    }
  return g_string_free (names, FALSE);
}

static char *
join_sensations (const BcTriggerPoint *point)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; point->sensations[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer)bc_quality_words_of_id (point->sensations[i]));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (GStrv)words->pdata);
}

static void
append_line (GString *markup, const char *label, const char *text)
{
  g_autofree char *line = NULL;

  if (text == NULL || *text == '\0')
    return;
  line = g_markup_printf_escaped ("\n<b>%s</b> %s", label, text);
  g_string_append (markup, line);
}

static char *
describe_point (const BcTriggerPoint *point)
{
  g_autofree char *essential = join_referrals (point, BC_LEVEL_ESSENTIAL),
                  *spillover = join_referrals (point, BC_LEVEL_SPILLOVER);
  g_autofree char *sensations = join_sensations (point), *where = g_markup_escape_text (bc_text (point->where), -1);
  GString *markup = g_string_new (NULL);

  if (point->part != NULL)
    {
      g_autofree char *part = g_markup_printf_escaped ("<b>%s.</b> ", bc_text (point->part->name));
      g_string_append (markup, part);
    }
  g_string_append (markup, where);
  append_line (markup, _ ("● Essential:"), essential);
  append_line (markup, _ ("◌ Spillover:"), spillover);
  append_line (markup, _ ("Felt as:"), sensations);
  for (guint i = 0; point->notes[i] != NULL; i++)
    append_line (markup, _ ("Note:"), bc_text (point->notes[i]));
  return g_string_free (markup, FALSE);
}

static void
emphasise (BcMusclePage *self, const BcTriggerPoint *point)
{
  bc_selection_set_emphasis (bc_session_get_selection (self->session), point);
}

static void
point_entered_cb (GtkEventController *controller, BcMusclePage *self)
{
  emphasise (self, g_object_get_data (G_OBJECT (gtk_event_controller_get_widget (controller)), "point"));
}

static void
point_motion_entered_cb (GtkEventController *controller, double x, double y, BcMusclePage *self)
{
  point_entered_cb (controller, self);
}

static void
point_left_cb (GtkEventController *controller, BcMusclePage *self)
{
  emphasise (self, NULL);
}

static void
add_point_controllers (BcMusclePage *self, GtkWidget *row)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (point_motion_entered_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (point_left_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (point_entered_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (point_left_cb), self);
  gtk_widget_add_controller (row, motion);
  gtk_widget_add_controller (row, focus);
}

static void
append_point (BcMusclePage *self, guint number, const BcTriggerPoint *point)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *mark, *text;
  g_autofree char *number_text = g_strdup_printf ("✕ %u", number), *words = describe_point (point);
  BcPageWriter writer = { GTK_BOX (line), self->reader, self->notes };
  g_autofree char *notes = bc_page_writer_cite (&writer, point->cites),
                  *markup = g_strdup_printf ("%s %s", words, notes);

  mark = gtk_label_new (number_text);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "point-number");
  gtk_box_append (GTK_BOX (line), mark);
  text = bc_page_writer_markup (&writer, markup);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), "point", (gpointer)point);
  add_point_controllers (self, row);
  gtk_list_box_append (self->points, row);
}

static void
append_all_points (BcMusclePage *self, const BcMuscle *muscle)
{
  for (guint i = 0; i < muscle->points->len; i++)
    append_point (self, i + 1, g_ptr_array_index (muscle->points, i));
}

static void
write_points (const BcPageWriter *writer, gconstpointer user_data)
{
  BcMusclePage *self = (BcMusclePage *)user_data;

  self->points = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->points, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->points), "points");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->points), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Trigger points"),
                                  -1);
  gtk_box_append (writer->page, GTK_WIDGET (self->points));
  self->one_by_one = self->filling;
  if (!self->one_by_one)
    append_all_points (self, self->shown);
}

static BcPageWriter
get_writer (BcMusclePage *self)
{
  return (BcPageWriter){ self->details, self->reader, self->notes };
}

/* Numbered in the order of the page, whatever is folded. */
static void
note_sources (BcMusclePage *self, const BcMuscle *muscle)
{
  BcPageWriter writer = get_writer (self);

  bc_page_writer_note (&writer, muscle->cites);
  for (guint i = 0; i < muscle->points->len; i++)
    bc_page_writer_note (&writer, ((const BcTriggerPoint *)g_ptr_array_index (muscle->points, i))->cites);
}

static void
write_nerves (const BcPageWriter *writer, const BcMuscle *muscle)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < muscle->nerves->len; i++)
    {
      const BcNerve *nerve = g_ptr_array_index (muscle->nerves, i);
      g_autofree char *piece = g_markup_printf_escaped ("%s (%s)", bc_text (nerve->name), nerve->roots);
      g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", piece);
    }
  bc_page_writer_fact (writer, _ ("Nerve"), line->str);
}

static void
append_facts (BcMusclePage *self, const BcShownMuscle *shown)
{
  BcPageWriter writer = get_writer (self);
  g_autofree char *notes = bc_page_writer_cite (&writer, shown->muscle->cites);
  g_autofree char *location = g_markup_escape_text (bc_text (shown->muscle->location), -1);
  g_autofree char *action = g_markup_escape_text (bc_text (shown->muscle->action), -1);
  g_autofree char *how_sure = bc_links_subject (&(BcSubject){ BC_SUBJECT_EVIDENCE, NULL }, _ ("How sure is this?"));
  g_autofree char *action_with_notes = g_strdup_printf ("%s %s", action, notes);

  bc_pattern_block_write_places (&writer, shown);
  bc_page_writer_fact (&writer, _ ("Where it is"), location);
  write_nerves (&writer, shown->muscle);
  bc_page_writer_fact (&writer, _ ("What it does"), action_with_notes);
  gtk_widget_set_tooltip_text (bc_page_writer_markup (&writer, how_sure),
                               _ ("What was checked, what was counted, where sources differ (Ctrl+H)"));
}

static void
append_cautions (BcMusclePage *self, const BcShownMuscle *shown)
{
  const BcMuscle *muscle = shown->muscle;
  BcPageWriter writer = get_writer (self), inside;

  if (muscle->cautions->len == 0)
    return;
  bc_page_writer_frame (&writer, "caution", &inside);
  bc_page_writer_heading (&inside, _ ("Take care"));
  for (guint i = 0; i < muscle->cautions->len; i++)
    bc_page_writer_text (&inside, bc_text (((const BcCaution *)g_ptr_array_index (muscle->cautions, i))->text));
}

/* The look-alikes of the muscle's own pattern: a muscle that was searched for comes without a marked place. */
static void
append_check_first (BcMusclePage *self, const BcShownMuscle *shown)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  BcPageWriter writer = get_writer (self), inside;
  const char *lack = bc_check_first_describe_lack (bc_session_get_atlas (self->session));

  bc_check_first_list_of_muscle (bc_session_get_index (self->session), shown, entries);
  bc_check_first_sort (entries);
  if (lack == NULL && entries->len == 0)
    return;
  bc_page_writer_frame (&writer, "check-first", &inside);
  if (lack != NULL)
    bc_page_writer_text (&inside, lack);
  bc_blocks_check_first (inside.page, entries);
}

static void
append_points_section (BcMusclePage *self, const BcShownMuscle *shown)
{
  BcPageWriter writer = get_writer (self);
  g_autofree char *title =
      /* Translators: heading of a list; %u is how many there are */
      g_strdup_printf (_ ("Trigger points (%u)"), shown->muscle->points->len);

  bc_page_writer_section (&writer, "points", title, TRUE, write_points, self);
}

static void
write_texts (const BcPageWriter *writer, gconstpointer texts)
{
  bc_page_writer_texts (writer, (GStrv)texts);
}

static void
append_texts (BcMusclePage *self, const char *id, const char *title, gboolean open, GStrv texts)
{
  BcPageWriter writer = get_writer (self);

  if (texts != NULL && texts[0] != NULL)
    bc_page_writer_section (&writer, id, title, open, write_texts, texts);
}

static void
append_notices (BcMusclePage *self, const BcShownMuscle *shown)
{
  append_texts (self, "notices", _ ("What people notice"), TRUE, shown->muscle->notices);
}

static void
append_mistaken (BcMusclePage *self, const BcShownMuscle *shown)
{
  append_texts (self, "mistaken", _ ("Often mistaken for"), FALSE, shown->muscle->mistaken_for);
}

static void
append_triggers (BcMusclePage *self, const BcShownMuscle *shown)
{
  append_texts (self, "triggers", _ ("What sets it off and keeps it going"), FALSE, shown->muscle->triggers);
}

static void
append_advice (BcMusclePage *self, const BcShownMuscle *shown)
{
  append_texts (self, "advice", _ ("Everyday advice"), FALSE, shown->muscle->advice);
}

/* Muscles that are often found together, as links. */
static void
write_together (const BcPageWriter *writer, const BcMuscle *muscle)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < muscle->together_with->len; i++)
    {
      const BcMuscle *other = ((const BcReference *)g_ptr_array_index (muscle->together_with, i))->target;
      if (other != NULL)
        g_ptr_array_add (links, bc_links_muscle (other));
    }
  line = bc_links_list (links, ", ");
  bc_page_writer_fact (writer, _ ("Often found together with"), line);
}

static gboolean
describes (const BcCondition *condition, const BcMuscle *muscle)
{
  for (guint i = 0; i < condition->muscles->len; i++)
    if (((const BcReference *)g_ptr_array_index (condition->muscles, i))->target == muscle)
      return TRUE;
  return FALSE;
}

static void
write_conditions (const BcPageWriter *writer, const BcMuscle *muscle)
{
  GPtrArray *conditions = bc_atlas_get_conditions (bc_session_get_atlas (bc_reader_get_session (writer->reader)));
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *line = NULL;

  for (guint i = 0; i < conditions->len; i++)
    if (describes (g_ptr_array_index (conditions, i), muscle))
      g_ptr_array_add (links, bc_links_condition (g_ptr_array_index (conditions, i)));
  line = bc_links_list (links, ", ");
  bc_page_writer_fact (writer, _ ("Described with"), line);
}

static void
write_related (const BcPageWriter *writer, gconstpointer muscle)
{
  write_together (writer, muscle);
  bc_pattern_block_write_similar (writer, muscle);
  write_conditions (writer, muscle);
}

static void
append_related (BcMusclePage *self, const BcShownMuscle *shown)
{
  BcPageWriter writer = get_writer (self);

  bc_page_writer_section (&writer, "related", _ ("Related muscles and complaints"), TRUE, write_related, shown->muscle);
}

static void
append_notes (BcMusclePage *self, const BcShownMuscle *shown)
{
  append_texts (self, "notes", _ ("Notes"), FALSE, shown->muscle->notes);
}

static void
append_sources (BcMusclePage *self, const BcShownMuscle *shown)
{
  BcPageWriter writer = get_writer (self);

  bc_page_writer_sources (&writer);
}

typedef void (*Block) (BcMusclePage *self, const BcShownMuscle *shown);

/* The page below the picture, from top to bottom; the trigger points come between the two. */
static const Block blocks_before[] = { append_facts, append_check_first, append_cautions, append_points_section };
static const Block blocks_after[] = {
  append_notices, append_mistaken, append_triggers, append_advice, append_related, append_notes, append_sources,
};

static guint
count_steps (const BcMuscle *muscle)
{
  return G_N_ELEMENTS (blocks_before) + muscle->points->len + G_N_ELEMENTS (blocks_after);
}

static void
do_step (BcMusclePage *self, const BcShownMuscle *shown, guint step)
{
  guint n_points = shown->muscle->points->len;

  if (step < G_N_ELEMENTS (blocks_before))
    {
      blocks_before[step](self, shown);
      return;
    }
  step -= G_N_ELEMENTS (blocks_before);
  if (step >= n_points)
    blocks_after[step - n_points](self, shown);
  else if (self->one_by_one)
    append_point (self, step + 1, g_ptr_array_index (shown->muscle->points, step));
}

static void
fill_step (GtkWidget *widget, guint step)
{
  BcMusclePage *self = BC_MUSCLE_PAGE (widget);
  const BcShownMuscle *shown = bc_selection_get_muscle (bc_session_get_selection (self->session));

  if (shown == NULL || shown->muscle != self->shown)
    return;
  self->filling = self->points == NULL && step < G_N_ELEMENTS (blocks_before);
  do_step (self, shown, step);
}

static void
clear (BcMusclePage *self)
{
  self->points = NULL;
  self->one_by_one = FALSE;
  bc_blocks_clear (self->details);
  g_clear_pointer (&self->notes, bc_footnotes_free);
}

/* "peroneus longus, long peroneal muscle": everything it is called besides. */
static void
update_names (BcMusclePage *self, const BcMuscle *muscle)
{
  g_autoptr (GString) names = g_string_new (bc_text (muscle->everyday));

  for (guint i = 0; muscle->synonyms[i] != NULL; i++)
    g_string_append_printf (names, ", %s", bc_text (muscle->synonyms[i]));
  gtk_label_set_label (self->name, bc_muscle_get_name (muscle));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bc_muscle_get_name (muscle), -1);
  gtk_label_set_label (self->latin, muscle->latin);
  gtk_label_set_label (self->everyday, names->str);
}

static void
update_picture (BcMusclePage *self, const BcShownMuscle *shown)
{
  g_autoptr (BcScene) scene = bc_scene_new ();
  /* Translators: what a picture shows; %s is a muscle */
  g_autofree char *description =
      g_strdup_printf (_ ("Picture: where the trigger points of %s are and where their pain is felt"),
                       bc_muscle_get_name (shown->muscle));

  bc_scene_add_muscle (scene, shown, 0);
  bc_pattern_picture_set_scene (self->picture, scene, shown->sides == BC_BODY_LEFT ? BC_SIDE_LEFT : BC_SIDE_RIGHT,
                                description);
}

static void
update_sides (BcMusclePage *self, const BcShownMuscle *shown)
{
  self->updating = TRUE;
  gtk_widget_set_visible (self->sides, shown->muscle->sided);
  gtk_toggle_button_set_active (self->left, (shown->sides & BC_BODY_LEFT) != 0);
  gtk_toggle_button_set_active (self->right, (shown->sides & BC_BODY_RIGHT) != 0);
  self->updating = FALSE;
}

static void
side_toggled_cb (GtkToggleButton *button, BcMusclePage *self)
{
  BcSelection *selection = bc_session_get_selection (self->session);
  const BcShownMuscle *shown = bc_selection_get_muscle (selection);
  BcBodySides sides = (gtk_toggle_button_get_active (self->left) ? BC_BODY_LEFT : 0) |
                      (gtk_toggle_button_get_active (self->right) ? BC_BODY_RIGHT : 0);

  if (self->updating || shown == NULL)
    return;
  /* one side always stays: the last one pressed gives way to the other */
  if (sides == 0)
    sides = button == self->left ? BC_BODY_RIGHT : BC_BODY_LEFT;
  bc_selection_set_muscle (selection, shown->muscle, sides);
}

static void
naming_changed_cb (BcMusclePage *self)
{
  self->shown = NULL;
  bc_muscle_page_update (self);
}

static void
bc_muscle_page_dispose (GObject *object)
{
  BcMusclePage *self = BC_MUSCLE_PAGE (object);

  g_clear_pointer (&self->fill, bc_slow_fill_free);
  if (self->content != NULL)
    clear (self);
  g_clear_object (&self->session);
  g_clear_object (&self->reader);
  if (self->content != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->content));
  self->content = NULL;
  G_OBJECT_CLASS (bc_muscle_page_parent_class)->dispose (object);
}

static void
bc_muscle_page_class_init (BcMusclePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bc_muscle_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/bodychart/BodyChart/ui/bc-muscle-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, content);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, empty);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, name);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, latin);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, everyday);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, sides);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, left);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, right);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, picture_frame);
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, details);
  gtk_widget_class_bind_template_callback (widget_class, side_toggled_cb);
}

static void
bc_muscle_page_init (BcMusclePage *self)
{
  self->fill = bc_slow_fill_new (GTK_WIDGET (self), fill_step);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), bc_pane_layout_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bc_muscle_page_set_reader:
 * @reader: a reference is taken; call once
 */
void
bc_muscle_page_set_reader (BcMusclePage *self, BcReader *reader)
{
  BcSession *session = bc_reader_get_session (reader);

  self->reader = g_object_ref (reader);
  self->session = g_object_ref (session);
  self->picture = BC_PATTERN_PICTURE (bc_pattern_picture_new (reader));
  gtk_box_append (self->picture_frame, GTK_WIDGET (self->picture));
  g_signal_connect_object (bc_session_get_atlas (session), "naming-changed", G_CALLBACK (naming_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * bc_muscle_page_append_to_empty:
 *
 * Adds a widget to what is there while no muscle is chosen.
 */
void
bc_muscle_page_append_to_empty (BcMusclePage *self, GtkWidget *widget)
{
  gtk_box_append (self->empty, widget);
}

/**
 * bc_muscle_page_update:
 *
 * Brings the words into step with the chosen muscle.
 */
void
bc_muscle_page_update (BcMusclePage *self)
{
  const BcShownMuscle *shown = bc_selection_get_muscle (bc_session_get_selection (self->session));

  gtk_stack_set_visible_child_name (self->content, shown != NULL ? "muscle" : "empty");
  if (shown != NULL)
    update_sides (self, shown);
  if (shown == NULL || (shown->muscle == self->shown && shown->sides == self->shown_sides))
    return;
  self->shown_sides = shown->sides;
  self->shown = shown->muscle;
  update_names (self, shown->muscle);
  update_picture (self, shown);
  clear (self);
  self->notes = bc_footnotes_new ();
  note_sources (self, shown->muscle);
  bc_slow_fill_start (self->fill, count_steps (shown->muscle), STEPS_AT_ONCE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * bc_muscle_page_is_filled:
 *
 * Returns: whether the page is there to its end.
 */
gboolean
bc_muscle_page_is_filled (BcMusclePage *self)
{
  return bc_slow_fill_is_done (self->fill);
}
