/* The size of the text in all windows, on top of the desktop's: GTK lays text out for more dots in an inch than the screen has.
   The patient screen measures its text by the screen, so it stays as it is.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-text-size.h"

#include <gtk/gtk.h>

#define KEY "text-size"
#define DPI "gtk-xft-dpi"
/* GTK counts in 1024ths; where the desktop says nothing, this is usual. */
#define USUAL_DPI (96 * 1024)
#define USUAL_PERCENT 100

struct _BcTextSize
{
  GObject parent_instance;

  BcSettings *settings; /* owned */
};

G_DEFINE_FINAL_TYPE (BcTextSize, bc_text_size, G_TYPE_OBJECT)

static void
update (BcTextSize *self)
{
  GtkSettings *gtk = gtk_settings_get_default ();
  int percent = bc_settings_get_int (self->settings, KEY), dpi = -1;

  if (gtk == NULL)
    return;
  gtk_settings_reset_property (gtk, DPI);
  if (percent == USUAL_PERCENT)
    return;
  g_object_get (gtk, DPI, &dpi, NULL);
  g_object_set (gtk, DPI, (dpi > 0 ? dpi : USUAL_DPI) / USUAL_PERCENT * percent, NULL);
}

static void
bc_text_size_dispose (GObject *object)
{
  BcTextSize *self = BC_TEXT_SIZE (object);

  if (self->settings != NULL && gtk_settings_get_default () != NULL)
    gtk_settings_reset_property (gtk_settings_get_default (), DPI);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (bc_text_size_parent_class)->dispose (object);
}

static void
bc_text_size_class_init (BcTextSizeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_text_size_dispose;
}

static void
bc_text_size_init (BcTextSize *self)
{
}

/**
 * bc_text_size_new:
 * @settings: a reference is taken; the key "text-size" holds percent
 *
 * Needs a display. One for the program.
 *
 * Returns: (transfer full): keeps GTK's text at the chosen size as long as it lives.
 */
BcTextSize *
bc_text_size_new (BcSettings *settings)
{
  BcTextSize *self = g_object_new (BC_TYPE_TEXT_SIZE, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}
