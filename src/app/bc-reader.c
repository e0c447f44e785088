/* What the pages of the reading pane share. Which sections are open is remembered by section, not by muscle: whoever reads
   the advice of one muscle wants to read that of the next one.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-reader.h"

#define SECTIONS_KEY "reading-sections"

struct _BcReader
{
  GObject parent_instance;

  BcSession *session;   /* owned */
  BcSettings *settings; /* owned */
  BcFigureSet *figures; /* owned; NULL where there are none */
  BcPreset preset;
};

enum
{
  LOOK_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcReader, bc_reader, G_TYPE_OBJECT)

static void
bc_reader_dispose (GObject *object)
{
  BcReader *self = BC_READER (object);

  g_clear_object (&self->figures);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (bc_reader_parent_class)->dispose (object);
}

static void
bc_reader_class_init (BcReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bc_reader_dispose;

  /* BcReader::look-changed: other figures, or another style: pictures are to be made anew. */
  signals[LOOK_CHANGED] =
      g_signal_new ("look-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_reader_init (BcReader *self)
{
  self->preset = BC_PRESET_SCREEN;
}

/**
 * bc_reader_new:
 * @session: a reference is taken
 * @settings: where open sections are remembered; a reference is taken
 *
 * Returns: (transfer full): a reader without figures.
 */
BcReader *
bc_reader_new (BcSession *session, BcSettings *settings)
{
  BcReader *self = g_object_new (BC_TYPE_READER, NULL);

  self->session = g_object_ref (session);
  self->settings = g_object_ref (settings);
  return self;
}

BcSession *
bc_reader_get_session (BcReader *self)
{
  return self->session;
}

BcSettings *
bc_reader_get_settings (BcReader *self)
{
  return self->settings;
}

/**
 * bc_reader_set_figures:
 * @figures: (nullable): a reference is taken
 */
void
bc_reader_set_figures (BcReader *self, BcFigureSet *figures)
{
  if (g_set_object (&self->figures, figures))
    g_signal_emit (self, signals[LOOK_CHANGED], 0);
}

/**
 * bc_reader_get_figures:
 *
 * Returns: (transfer none) (nullable): what pictures are drawn on.
 */
BcFigureSet *
bc_reader_get_figures (BcReader *self)
{
  return self->figures;
}

void
bc_reader_set_preset (BcReader *self, BcPreset preset)
{
  if (self->preset == preset)
    return;
  self->preset = preset;
  g_signal_emit (self, signals[LOOK_CHANGED], 0);
}

const BcStyle *
bc_reader_get_style (BcReader *self)
{
  return bc_style_get (self->preset);
}

/**
 * bc_reader_is_open:
 * @section: of a page
 * @usually: the answer as long as the user has not said otherwise
 */
gboolean
bc_reader_is_open (BcReader *self, const char *section, gboolean usually)
{
  g_autoptr (GVariant) sections = bc_settings_get_value (self->settings, SECTIONS_KEY);
  gboolean open;

  return g_variant_lookup (sections, section, "b", &open) ? open : usually;
}

/**
 * bc_reader_set_open:
 *
 * Remembers what the user did with a section.
 */
void
bc_reader_set_open (BcReader *self, const char *section, gboolean open)
{
  g_autoptr (GVariant) sections = bc_settings_get_value (self->settings, SECTIONS_KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name;
  gboolean was_open;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sb}"));
  g_variant_iter_init (&iter, sections);
  while (g_variant_iter_next (&iter, "{&sb}", &name, &was_open))
    if (!g_str_equal (name, section))
      g_variant_builder_add (&builder, "{sb}", name, was_open);
  g_variant_builder_add (&builder, "{sb}", section, open);
  bc_settings_set_value (self->settings, SECTIONS_KEY, g_variant_builder_end (&builder));
}
