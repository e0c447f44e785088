/* Look-alikes, other sources of pain, conditions and topics.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-ranking.h"
#include "bc-xml.h"
#include "shipped-atlas.h"

/* CLINICAL.md: places where a serious look-alike must be shown first. */
static const char *const look_alike_places[] = {
  "front-of-chest",
  "front-of-arm:left",
  "front-of-shoulder:left",
  "cheek-and-jaw",
  "mid-thoracic-back",
  "posterior-leg",
  "posterior-knee",
  "temporal",
  "vertex",
  "frontal",
  "back-of-head",
  "back-of-neck",
  "lumbar",
  "buttock",
  "groin",
  "perineum-genital",
  "abdominal",
  "lower-abdominal",
  "side-of-chest",
  "pelvic",
  "toothache",
  "anterior-thigh",
};

static void
test_look_alikes_are_shown_first (gconstpointer word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BcRanking) ranking = NULL;
  BcPlace place;

  if (!bc_place_parse (shipped_atlas (), word, &place, &error))
    {
      note_fault ("%s", error->message);
      return;
    }
  ranking = bc_ranking_new (shipped_index (), &place, 1);
  if (ranking->check_first->len == 0)
    note_fault ("nothing is checked first at '%s'", (const char *)word);
}

static void
test_every_entry_of_advice_cites (void)
{
  BcAtlas *atlas = shipped_atlas ();

  EACH (BcCheckFirst, check_first, bc_atlas_get_check_first (atlas))
  if (check_first->cites->len == 0 || check_first->places->len == 0)
    note_fault ("'%s' has no source or no place", check_first->id);
  EACH (BcAlsoConsider, also_consider, bc_atlas_get_also_consider (atlas))
  if (also_consider->cites->len == 0 || also_consider->places->len == 0)
    note_fault ("'%s' has no source or no place", also_consider->id);
  EACH (BcCondition, condition, bc_atlas_get_conditions (atlas))
  if (condition->cites->len == 0 || condition->areas->len == 0 || condition->muscles->len == 0)
    note_fault ("'%s' has no source, area or muscle", condition->id);
  EACH (BcTopic, topic, bc_atlas_get_topics (atlas))
  if (topic->cites->len == 0)
    note_fault ("'%s' has no source", topic->id);
}

static void
test_topics_have_an_order (void)
{
  g_autoptr (GHashTable) orders = g_hash_table_new (NULL, NULL);
  guint n = 0;

  EACH (BcTopic, topic, bc_atlas_get_topics (shipped_atlas ()))
  {
    if (!g_hash_table_add (orders, GINT_TO_POINTER (topic->order)))
      note_fault ("two topics have the order %d, one is '%s'", topic->order, topic->id);
    n++;
  }
  g_assert_cmpuint (n, >, 0);
}

/* CONTENT.md's examples of conditions and complaints. */
static const char *const conditions[] = {
  "low-back-pain",
  "neck-pain",
  "shoulder-pain",
  "tension-type-headache",
  "jaw-pain",
  "tennis-elbow",
  "golfers-elbow",
  "carpal-tunnel-like-pain",
  "sciatica",
  "disc-herniation-alongside",
  "costochondritis",
  "chest-pain-heart-cleared",
  "hip-pain",
  "front-knee-pain",
  "plantar-heel-pain",
  "shin-splints-like-pain",
  "toothache-sound-teeth",
  "dizziness",
};

#define MIN_CONDITIONS 40

static void
test_promised_conditions_are_there (void)
{
  g_assert_cmpuint (bc_atlas_get_conditions (shipped_atlas ())->len, >=, MIN_CONDITIONS);
  for (gsize i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (bc_atlas_find_condition (shipped_atlas (), conditions[i]) == NULL)
      note_fault ("no condition '%s'", conditions[i]);
}

/* CONTENT.md's list for education: a topic, and a word that it must speak of. */
static const struct
{
  const char *topic;
  const char *word;
} lessons[] = {
  { "what-is-a-trigger-point", "trigger point*" },
  { "referred-pain", "fingers" },
  { "referred-pain", "calf" },
  { "what-brings-them-on", "accident*" },
  { "what-brings-them-on", "stress" },
  { "what-brings-them-on", "food*" },
  { "what-brings-them-on", "feelings" },
  { "what-brings-them-on", "sleep*" },
  { "what-brings-them-on", "posture*" },
  { "moving-and-stretching", "stretch*" },
  { "self-treatment", "ball*" },
  { "pressure", "press*" },
  { "fascia-techniques", "fit" },
  { "dry-needling", "lung*" },
  { "dry-needling", "sore*" },
  { "injection", "corticosteroid*" },
  { "injection", "botulinum*" },
  { "when-to-see-a-doctor", "ambulance" },
  { "how-sure-is-this", "stud*" },
  { "books-and-links", "travell*" },
};

static gboolean
topic_speaks_of (const BcTopic *topic, const char *word)
{
  gboolean found = FALSE;

  for (guint i = 0; topic->paragraphs[i] != NULL; i++)
    found |= has_word (topic->paragraphs[i], word);
  EACH (BcTopicPart, part, topic->parts)
  {
    found |= has_word (part->title, word);
    for (guint i = 0; part->paragraphs[i] != NULL; i++)
      found |= has_word (part->paragraphs[i], word);
  }
  return found;
}

static void
test_promised_lessons_are_there (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lessons); i++)
    {
      const BcTopic *topic = bc_atlas_find_topic (shipped_atlas (), lessons[i].topic);

      if (topic == NULL || !topic_speaks_of (topic, lessons[i].word))
        note_fault ("the topic '%s' does not speak of '%s'", lessons[i].topic, lessons[i].word);
    }
}

/* Each treatment tells its side effects and who should not. */
static void
test_treatments_tell_their_risks (void)
{
  static const char *const treatments[] = { "self-treatment", "pressure", "fascia-techniques", "dry-needling",
                                            "injection" };

  for (gsize i = 0; i < G_N_ELEMENTS (treatments); i++)
    {
      const BcTopic *topic = bc_atlas_find_topic (shipped_atlas (), treatments[i]);
      gboolean effects = FALSE, who = FALSE;

      g_assert_nonnull (topic);
      EACH (BcTopicPart, part, topic->parts)
      {
        effects |= has_word (part->title, "side effects");
        who |= has_word (part->title, "who should");
      }
      if (!effects || !who)
        note_fault ("'%s' does not tell its side effects or who should not", treatments[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (look_alike_places); i++)
    {
      g_autofree char *name = g_strconcat ("/shipped/check-first/", look_alike_places[i], NULL);
      g_test_add_data_func (name, look_alike_places[i], test_look_alikes_are_shown_first);
    }
  g_test_add_func ("/shipped/advice/every-entry-cites", test_every_entry_of_advice_cites);
  g_test_add_func ("/shipped/advice/topics-have-an-order", test_topics_have_an_order);
  g_test_add_func ("/shipped/advice/promised-conditions-are-there", test_promised_conditions_are_there);
  g_test_add_func ("/shipped/advice/promised-lessons-are-there", test_promised_lessons_are_there);
  g_test_add_func ("/shipped/advice/treatments-tell-their-risks", test_treatments_tell_their_risks);
  return g_test_run ();
}
