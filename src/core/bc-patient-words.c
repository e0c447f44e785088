/* What the atlas calls things when a patient reads it. Names that are written for clinicians never pass through here.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-patient-words.h"

#include <glib/gi18n.h>

#include "bc-text.h"

/**
 * bc_patient_words_capitalise:
 * @text: in any language
 *
 * Returns: (transfer full): the text with a capital at its start, where its script has any.
 */
char *
bc_patient_words_capitalise (const char *text)
{
  char first[7] = "";

  if (*text == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* "Shoulder blade, right side" */
static char *
add_side (const char *text, BcBodySides sides)
{
  g_autofree char *name = bc_patient_words_capitalise (text);

  switch (sides)
    {
    case BC_BODY_LEFT:
      /* Translators: %s is an everyday name of a muscle or a place of the body; the patient's left */
      return g_strdup_printf (_ ("%s, left side"), name);
    case BC_BODY_RIGHT:
      /* Translators: %s is an everyday name of a muscle or a place of the body; the patient's right */
      return g_strdup_printf (_ ("%s, right side"), name);
    case BC_BODY_BOTH:
    default:
      return g_steal_pointer (&name);
    }
}

static BcBodySides
get_sides (BcSide side)
{
  return side == BC_SIDE_LEFT ? BC_BODY_LEFT : side == BC_SIDE_RIGHT ? BC_BODY_RIGHT : BC_BODY_BOTH;
}

/**
 * bc_patient_words_spot:
 *
 * Returns: (transfer full): the spot as a patient calls it, with its side.
 */
char *
bc_patient_words_spot (const BcSpot *spot)
{
  return add_side (bc_text (spot->region->everyday), get_sides (spot->side));
}

/**
 * bc_patient_words_view:
 * @side: that it shows; BC_SIDE_MIDLINE: both
 *
 * Returns: (transfer full): "Sole of the foot, left side".
 */
char *
bc_patient_words_view (const BcView *view, BcSide side)
{
  return add_side (bc_text (view->name), get_sides (side));
}

/**
 * bc_patient_words_place:
 *
 * Returns: (transfer full): a marked region or area as a patient calls it, with its side.
 */
char *
bc_patient_words_place (const BcPlace *place)
{
  const char *name = place->region != NULL ? place->region->everyday : place->area->everyday;
  gboolean sided = place->region == NULL || place->region->sided;

  return add_side (bc_text (name), sided ? place->sides : BC_BODY_BOTH);
}

/**
 * bc_patient_words_muscle:
 * @sides: which of the pair is meant
 *
 * Returns: (transfer full): "Shoulder blade muscle, right side".
 */
char *
bc_patient_words_muscle (const BcMuscle *muscle, BcBodySides sides)
{
  return add_side (bc_text (muscle->everyday), muscle->sided ? sides : BC_BODY_BOTH);
}

typedef struct
{
  const char *kind;
  const char *words;
} KindWords;

/* In the order in which they are shown. */
static const KindWords kinds[] = {
  /* Translators: sources of pain other than muscle, listed for patients: "Pain here can also come from" */
  { "joint", N_ ("a joint") },         { "nerve-root", N_ ("a nerve where it leaves the spine") },
  { "nerve", N_ ("a nerve") },         { "viscera", N_ ("an organ inside the body") },
  { "vessel", N_ ("a blood vessel") }, { "bone", N_ ("a bone") },
  { "skin", N_ ("the skin") },
};

static gboolean
has_kind (GPtrArray *entries, const char *kind)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((const BcAlsoConsider *)g_ptr_array_index (entries, i))->kind, kind))
      return TRUE;
  return FALSE;
}

/**
 * bc_patient_words_other_sources:
 * @also_consider: (element-type BcAlsoConsider): of the marked places
 *
 * Returns: (transfer full) (element-type utf8): what else pain there can come from, each kind once; the words are
 * borrowed.
 */
GPtrArray *
bc_patient_words_other_sources (GPtrArray *also_consider)
{
  GPtrArray *words = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (has_kind (also_consider, kinds[i].kind))
      g_ptr_array_add (words, (gpointer)bc_text (kinds[i].words));
  return words;
}
