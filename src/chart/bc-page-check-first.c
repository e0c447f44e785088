/* The box with the serious look-alikes, before any muscle.

   The most urgent come first, each kind of haste under its own words. Who is alone with the page gets what may be
   noticed, a clinician what to ask.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-check-first.h"

#include <glib/gi18n.h>

#include "bc-check-first.h"
#include "bc-text.h"

/* More than so many stand in narrow columns of small letters. */
#define MANY_LOOK_ALIKES 13
#define MANY_LOOK_ALIKES_SCALE 0.86

static const char *
urgency_words (const char *urgency)
{
  if (g_strcmp0 (urgency, "emergency") == 0)
    return _ ("Emergency: call an ambulance");
  if (g_strcmp0 (urgency, "same-day") == 0)
    return _ ("See a doctor the same day");
  return _ ("See a doctor soon");
}

/* Who is alone with the page gets what may be noticed, and no name of an illness to take home. */
static gboolean
has_name (const BcCheckFirst *entry)
{
  return *entry->condition != '\0';
}

static void
add_entry (const BcWords *self, const BcCheckFirst *entry)
{
  const char *words = bc_page_text_speaks_to_patient (self->request) && self->request->stories != NULL
                          ? bc_stories_get_sign (self->request->stories, entry)
                          : entry->text;
  g_autofree char *markup = has_name (entry)
                                ? g_markup_printf_escaped ("<b>%s.</b> %s", bc_text (entry->condition), bc_text (words))
                                : g_markup_printf_escaped ("• %s", bc_text (words));

  bc_words_add (self, BC_WORDS_BOX, markup);
}

/* From entry `first` on, the names of all of its urgency; their number comes back in `n`. */
static char *
join_names (GPtrArray *entries, guint first, guint *n)
{
  const char *urgency = ((const BcCheckFirst *)entries->pdata[first])->urgency;
  GString *names = g_string_new (NULL);

  for (*n = 0; first + *n < entries->len; (*n)++)
    {
      const BcCheckFirst *entry = entries->pdata[first + *n];

      if (g_strcmp0 (urgency, entry->urgency) != 0)
        break;
      g_string_append_printf (names, "%s%s", *n > 0 ? "; " : "", bc_text (entry->condition));
    }
  return g_string_free (names, FALSE);
}

/* From entry `first` on, all of its urgency by name alone; returns how many. */
static guint
add_names (const BcWords *self, GPtrArray *entries, guint first)
{
  guint n;
  g_autofree char *names = join_names (entries, first, &n);
  /* Translators: names of conditions, on a page for a patient that has no room to describe each */
  g_autofree char *markup = g_markup_printf_escaped (_ ("%s. Ask your clinician what these feel like."), names);

  bc_words_add (self, BC_WORDS_BOX, markup);
  return n;
}

static gboolean
is_named_alone (const BcWords *self, const char *urgency)
{
  if (g_strcmp0 (urgency, "emergency") == 0)
    return FALSE;
  return self->brevity >= (g_strcmp0 (urgency, "same-day") == 0 ? BC_BREVITY_SAME_DAY : BC_BREVITY_SOON);
}

/**
 * bc_page_check_first_can_be_brief:
 *
 * Returns: whether #BcBrevity changes something on this page.
 */
gboolean
bc_page_check_first_can_be_brief (const BcPageRequest *request)
{
  return bc_page_text_speaks_to_patient (request) && request->check_first != NULL &&
         request->check_first->len > MANY_LOOK_ALIKES;
}

/* The most urgent come first, each kind of haste under its own words. A patient's page with a long list keeps the words
   about emergencies and letters that can be read; the others are named. */
static void
add_entries (const BcWords *self, GPtrArray *entries)
{
  gboolean may_name = bc_page_check_first_can_be_brief (self->request);
  const char *urgency = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const BcCheckFirst *entry = entries->pdata[i];

      if (i == 0 || g_strcmp0 (urgency, entry->urgency) != 0)
        bc_words_add_heading (self, BC_WORDS_BOX_GROUP, urgency_words (entry->urgency));
      urgency = entry->urgency;
      if (may_name && has_name (entry) && is_named_alone (self, urgency))
        i += add_names (self, entries, i) - 1;
      else
        add_entry (self, entry);
    }
}

static const char *
describe_lack (const BcPageRequest *request)
{
  return request->atlas != NULL ? bc_check_first_describe_lack (request->atlas) : NULL;
}

/**
 * bc_page_check_first_add:
 *
 * Adds the box with the serious look-alikes; where the atlas lacks some or all it says so, for a page that is silent
 * would seem to say that there is nothing to look out for.
 */
void
bc_page_check_first_add (const BcWords *self)
{
  GPtrArray *entries = self->request->check_first;
  BcWords words = *self;
  const char *heading =
      bc_page_text_speaks_to_patient (self->request) ? _ ("Check first: when to see a doctor") : _ ("Check first");
  const char *lack = describe_lack (self->request);

  if (lack == NULL && (entries == NULL || entries->len == 0))
    return;
  if (entries != NULL && entries->len > MANY_LOOK_ALIKES)
    bc_words_begin_long_box (self);
  else
    bc_words_begin (self, 1, TRUE, FALSE);
  bc_words_begin_list (self, heading);
  bc_words_add_heading (self, BC_WORDS_BOX_HEADING, heading);
  if (lack != NULL)
    bc_words_add (self, BC_WORDS_BOX, lack);
  if (entries == NULL || entries->len == 0)
    return;
  /* A long list in short columns of small letters: it must not push the figures off the page. */
  if (entries->len > MANY_LOOK_ALIKES)
    words.scale *= MANY_LOOK_ALIKES_SCALE;
  bc_words_begin (&words, entries->len > MANY_LOOK_ALIKES ? 3 : entries->len > 1 ? 2 : 1, TRUE, TRUE);
  add_entries (&words, entries);
  bc_words_begin_list (self, NULL);
}

/**
 * bc_page_check_first_add_names:
 *
 * Adds a small box with the names alone, each haste in a line of its own, for a page on which the full box would take the
 * figures away; bc_page_check_first_add() must follow, before any muscle.
 */
void
bc_page_check_first_add_names (const BcWords *self)
{
  GPtrArray *entries = self->request->check_first;

  if (entries == NULL || entries->len == 0)
    return;
  bc_words_begin (self, 1, TRUE, FALSE);
  bc_words_add_heading (self, BC_WORDS_BOX_HEADING, _ ("Check first"));
  for (guint i = 0, n; i < entries->len; i += n)
    {
      const BcCheckFirst *entry = entries->pdata[i];
      g_autofree char *names = join_names (entries, i, &n);

      bc_words_add_labelled (self, BC_WORDS_BOX, urgency_words (entry->urgency), names);
    }
  bc_words_add (self, BC_WORDS_BOX, _ ("Each is described below, before the muscles."));
}
