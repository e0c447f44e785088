/* The page of one condition. It leads on to areas and muscles; it says nothing about the person who reads it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-condition-page.h"

#include <glib/gi18n.h>

#include "bc-blocks.h"
#include "bc-links.h"
#include "bc-pane-layout.h"
#include "bc-text.h"

struct _BcConditionPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *page;

  BcSession *session;       /* owned */
  const BcCondition *shown; /* borrowed: what the widgets say */
};

G_DEFINE_FINAL_TYPE (BcConditionPage, bc_condition_page, GTK_TYPE_WIDGET)

static void
append_title (BcConditionPage *self, const BcCondition *condition)
{
  GtkWidget *title = bc_blocks_heading (self->page, bc_text (condition->name));

  gtk_widget_remove_css_class (title, "section-heading");
  gtk_widget_add_css_class (title, "title-1");
  if (condition->everyday != NULL)
    gtk_widget_add_css_class (bc_blocks_paragraph (self->page, bc_text (condition->everyday)), "everyday");
}

static void
append_areas (BcConditionPage *self, const BcCondition *condition)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < condition->areas->len; i++)
    {
      BcPlace place = { NULL, ((const BcReference *)g_ptr_array_index (condition->areas, i))->target, BC_BODY_BOTH };
      g_autofree char *link = place.area != NULL ? bc_links_place (&place, NULL) : NULL;
      if (link != NULL)
        g_string_append_printf (markup, "%s%s", markup->len > 0 ? "; " : "", link);
    }
  if (markup->len == 0)
    return;
  bc_blocks_heading (self->page, _ ("Where it is felt"));
  bc_links_paragraph (self->page, self->session, markup->str);
}

static void
append_muscles (BcConditionPage *self, const BcCondition *condition)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < condition->muscles->len; i++)
    {
      const BcMuscle *muscle = ((const BcReference *)g_ptr_array_index (condition->muscles, i))->target;
      g_autofree char *link = muscle != NULL ? bc_links_muscle (muscle) : NULL;
      if (link != NULL)
        g_string_append_printf (markup, "%s%s", markup->len > 0 ? ", " : "", link);
    }
  if (markup->len == 0)
    return;
  bc_blocks_heading (self->page, _ ("Muscles that are described with it"));
  bc_links_paragraph (self->page, self->session, markup->str);
}

static void
fill (BcConditionPage *self, const BcCondition *condition)
{
  bc_blocks_clear (self->page);
  append_title (self, condition);
  for (guint i = 0; condition->what[i] != NULL; i++)
    bc_blocks_paragraph (self->page, bc_text (condition->what[i]));
  append_muscles (self, condition);
  append_areas (self, condition);
  bc_blocks_bullets (self->page, _ ("Also consider"), condition->also);
  if (condition->evidence != NULL)
    {
      bc_blocks_heading (self->page, _ ("How sure is this?"));
      bc_blocks_paragraph (self->page, bc_text (condition->evidence));
    }
  bc_blocks_sources (self->page, condition->cites);
}

static void
naming_changed_cb (BcConditionPage *self)
{
  self->shown = NULL;
  bc_condition_page_update (self);
}

static void
bc_condition_page_dispose (GObject *object)
{
  BcConditionPage *self = BC_CONDITION_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (bc_condition_page_parent_class)->dispose (object);
}

static void
bc_condition_page_class_init (BcConditionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_condition_page_dispose;
}

static void
bc_condition_page_init (BcConditionPage *self)
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
 * bc_condition_page_set_session:
 * @session: a reference is taken; call once
 */
void
bc_condition_page_set_session (BcConditionPage *self, BcSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (bc_session_get_atlas (session), "naming-changed", G_CALLBACK (naming_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * bc_condition_page_update:
 *
 * Brings the words into step with the condition that is read about.
 */
void
bc_condition_page_update (BcConditionPage *self)
{
  const BcCondition *condition = bc_selection_get_condition (bc_session_get_selection (self->session));

  if (condition == NULL || condition == self->shown)
    return;
  self->shown = condition;
  fill (self, condition);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}
