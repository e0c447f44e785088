/* Fills a long list or page over several frames. Shaping the words of thirty rows takes a fifth of a second, in which
   nothing else answers; what is seen without scrolling comes at once, the rest a few parts a frame.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-slow-fill.h"

#define STEPS_PER_FRAME 2

struct _BcSlowFill
{
  GtkWidget *owner; /* borrowed: it owns this */
  BcSlowFillStep step;
  guint next;
  guint n_steps;
  guint tick; /* 0: nothing is left to do */
};

/**
 * bc_slow_fill_new:
 * @owner: whose frames are counted; it must free this before it goes
 * @step: appends one part
 */
BcSlowFill *
bc_slow_fill_new (GtkWidget *owner, BcSlowFillStep step)
{
  BcSlowFill *self = g_new0 (BcSlowFill, 1);

  self->owner = owner;
  self->step = step;
  return self;
}

static void
stop (BcSlowFill *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->owner, self->tick);
  self->tick = 0;
}

void
bc_slow_fill_free (BcSlowFill *self)
{
  stop (self);
  g_free (self);
}

static void
do_steps (BcSlowFill *self, guint n)
{
  for (; n > 0 && self->next < self->n_steps; n--)
    self->step (self->owner, self->next++);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BcSlowFill *self = user_data;

  do_steps (self, STEPS_PER_FRAME);
  if (self->next < self->n_steps)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * bc_slow_fill_start:
 * @n_steps: how many parts there are
 * @n_at_once: how many of them come now
 *
 * Begins anew; parts of an earlier start that have not come yet never will.
 */
void
bc_slow_fill_start (BcSlowFill *self, guint n_steps, guint n_at_once)
{
  stop (self);
  self->next = 0;
  self->n_steps = n_steps;
  do_steps (self, n_at_once);
  if (self->next < self->n_steps)
    self->tick = gtk_widget_add_tick_callback (self->owner, tick_cb, self, NULL);
}

/**
 * bc_slow_fill_is_done:
 *
 * Returns: whether every part is there that can be seen: what is folded away has no frames, and is filled when it comes back.
 */
gboolean
bc_slow_fill_is_done (const BcSlowFill *self)
{
  return self->tick == 0 || !gtk_widget_get_mapped (self->owner);
}
