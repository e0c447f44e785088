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
#include "bc-pane-layout.h"
#include "bc-paragraph.h"
#include "bc-pattern-block.h"
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
  GtkListBox *points;
  GtkBox *details;

  BcSlowFill *fill;   /* owned */
  BcSession *session; /* owned */
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
append_point (BcMusclePage *self, guint number, const BcTriggerPoint *point)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *mark,
            *text = bc_paragraph_new (NULL);
  GtkEventController *motion = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();
  g_autofree char *number_text = g_strdup_printf ("✕ %u", number), *markup = describe_point (point);

  mark = gtk_label_new (number_text);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "point-number");
  bc_paragraph_set_markup (BC_PARAGRAPH (text), markup);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), "point", (gpointer)point);
  g_signal_connect (motion, "enter", G_CALLBACK (point_motion_entered_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (point_left_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (point_entered_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (point_left_cb), self);
  gtk_widget_add_controller (row, motion);
  gtk_widget_add_controller (row, focus);
  gtk_list_box_append (self->points, row);
}

static void
append_nerves (BcMusclePage *self, const BcShownMuscle *shown)
{
  const BcMuscle *muscle = shown->muscle;

  if (muscle->nerves->len > 0)
    bc_blocks_heading (self->details, _ ("Nerve"));
  for (guint i = 0; i < muscle->nerves->len; i++)
    {
      const BcNerve *nerve = g_ptr_array_index (muscle->nerves, i);
      g_autofree char *line = g_strdup_printf ("%s (%s)", bc_text (nerve->name), nerve->roots);
      bc_blocks_paragraph (self->details, line);
    }
}

static void
append_cautions (BcMusclePage *self, const BcShownMuscle *shown)
{
  const BcMuscle *muscle = shown->muscle;
  GtkWidget *box;

  if (muscle->cautions->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (box, "caution");
  gtk_box_append (self->details, box);
  bc_blocks_heading (GTK_BOX (box), _ ("Take care"));
  for (guint i = 0; i < muscle->cautions->len; i++)
    bc_blocks_paragraph (GTK_BOX (box), bc_text (((const BcCaution *)g_ptr_array_index (muscle->cautions, i))->text));
}

/* Muscles that are often found together, as links. */
static void
append_together (BcMusclePage *self, const BcShownMuscle *shown)
{
  const BcMuscle *muscle = shown->muscle;
  g_autoptr (GString) markup = g_string_new (NULL);

  if (muscle->together_with->len == 0)
    return;
  bc_blocks_heading (self->details, _ ("Often found together with"));
  for (guint i = 0; i < muscle->together_with->len; i++)
    {
      const BcMuscle *other = ((const BcReference *)g_ptr_array_index (muscle->together_with, i))->target;
      g_autofree char *link = bc_links_muscle (other);
      g_string_append_printf (markup, "%s%s", i > 0 ? ", " : "", link);
    }
  bc_links_paragraph (self->details, self->session, markup->str);
}

/* The look-alikes of the muscle's own pattern: a muscle that was searched for comes without a marked place. */
static void
append_check_first (BcMusclePage *self, const BcShownMuscle *shown)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  GtkWidget *box;

  bc_check_first_list_of_muscle (bc_session_get_index (self->session), shown, entries);
  bc_check_first_sort (entries);
  if (entries->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (box, "check-first");
  gtk_box_append (self->details, box);
  bc_blocks_check_first (GTK_BOX (box), entries);
}

static void
append_notices (BcMusclePage *self, const BcShownMuscle *shown)
{
  bc_blocks_bullets (self->details, _ ("What people notice"), shown->muscle->notices);
  bc_blocks_bullets (self->details, _ ("Often mistaken for"), shown->muscle->mistaken_for);
}

static void
append_triggers (BcMusclePage *self, const BcShownMuscle *shown)
{
  bc_blocks_bullets (self->details, _ ("What sets it off and keeps it going"), shown->muscle->triggers);
}

static void
append_advice (BcMusclePage *self, const BcShownMuscle *shown)
{
  bc_blocks_bullets (self->details, _ ("Everyday advice"), shown->muscle->advice);
}

static void
append_anatomy (BcMusclePage *self, const BcShownMuscle *shown)
{
  bc_blocks_heading (self->details, _ ("Where it is"));
  bc_blocks_paragraph (self->details, bc_text (shown->muscle->location));
  bc_blocks_heading (self->details, _ ("What it does"));
  bc_blocks_paragraph (self->details, bc_text (shown->muscle->action));
}

static void
append_sources (BcMusclePage *self, const BcShownMuscle *shown)
{
  bc_blocks_bullets (self->details, _ ("Notes"), shown->muscle->notes);
  bc_blocks_sources (self->details, shown->muscle->cites);
}

static void
append_pattern (BcMusclePage *self, const BcShownMuscle *shown)
{
  bc_pattern_block_append (self->details, self->session, shown);
}

/* The page below the trigger points, from top to bottom. */
static void (*const blocks[]) (BcMusclePage *self, const BcShownMuscle *shown) = {
  append_check_first, append_notices,  append_triggers, append_advice, append_cautions,
  append_pattern,     append_together, append_anatomy,  append_nerves, append_sources,
};

static void
fill_step (GtkWidget *widget, guint step)
{
  BcMusclePage *self = BC_MUSCLE_PAGE (widget);
  const BcShownMuscle *shown = bc_selection_get_muscle (bc_session_get_selection (self->session));
  guint n_points;

  if (shown == NULL || shown->muscle != self->shown)
    return;
  n_points = shown->muscle->points->len;
  if (step < n_points)
    append_point (self, step + 1, g_ptr_array_index (shown->muscle->points, step));
  else
    blocks[step - n_points](self, shown);
}

static void
clear (BcMusclePage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->points))) != NULL)
    gtk_list_box_remove (self->points, row);
  bc_blocks_clear (self->details);
}

/* "peroneus longus, long peroneal muscle": everything it is called besides. */
static void
update_names (BcMusclePage *self, const BcMuscle *muscle)
{
  g_autoptr (GString) names = g_string_new (bc_text (muscle->everyday));

  for (guint i = 0; muscle->synonyms[i] != NULL; i++)
    g_string_append_printf (names, ", %s", bc_text (muscle->synonyms[i]));
  gtk_label_set_label (self->name, bc_muscle_get_name (muscle));
  gtk_label_set_label (self->latin, muscle->latin);
  gtk_label_set_label (self->everyday, names->str);
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
  g_clear_object (&self->session);
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
  gtk_widget_class_bind_template_child (widget_class, BcMusclePage, points);
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
 * bc_muscle_page_set_session:
 * @session: a reference is taken; call once
 */
void
bc_muscle_page_set_session (BcMusclePage *self, BcSession *session)
{
  self->session = g_object_ref (session);
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
  clear (self);
  bc_slow_fill_start (self->fill, shown->muscle->points->len + G_N_ELEMENTS (blocks), STEPS_AT_ONCE);
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
