/* What is read about, and its name in a link: "topic:referred-pain", "region:temple", "evidence".
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-subject.h"

#include <string.h>

static const struct
{
  BcSubjectKind kind;
  const char *word; /* with a colon where a record follows */
} words[] = {
  { BC_SUBJECT_REGION, "region:" }, { BC_SUBJECT_AREA, "area:" },        { BC_SUBJECT_TOPIC, "topic:" },
  { BC_SUBJECT_TOPICS, "topics" },  { BC_SUBJECT_EVIDENCE, "evidence" },
};

gboolean
bc_subject_equal (const BcSubject *a, const BcSubject *b)
{
  return a->kind == b->kind && a->record == b->record;
}

static gconstpointer
find_record (BcAtlas *atlas, BcSubjectKind kind, const char *id)
{
  switch (kind)
    {
    case BC_SUBJECT_REGION:
      return bc_atlas_find_region (atlas, id);
    case BC_SUBJECT_AREA:
      return bc_atlas_find_area (atlas, id);
    case BC_SUBJECT_TOPIC:
      return bc_atlas_find_topic (atlas, id);
    case BC_SUBJECT_NONE:
    case BC_SUBJECT_TOPICS:
    case BC_SUBJECT_EVIDENCE:
    default:
      return NULL;
    }
}

static gboolean
has_record (const char *word)
{
  return g_str_has_suffix (word, ":");
}

/**
 * bc_subject_parse:
 * @word: what bc_subject_to_string() gives
 * @subject: (out): not touched where the word names nothing
 *
 * Returns: whether the atlas has what the word names.
 */
gboolean
bc_subject_parse (BcAtlas *atlas, const char *word, BcSubject *subject)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      BcSubject found = { words[i].kind, NULL };
      if (has_record (words[i].word) ? !g_str_has_prefix (word, words[i].word) : !g_str_equal (word, words[i].word))
        continue;
      if (has_record (words[i].word))
        found.record = find_record (atlas, found.kind, word + strlen (words[i].word));
      if (has_record (words[i].word) && found.record == NULL)
        return FALSE;
      *subject = found;
      return TRUE;
    }
  return FALSE;
}

static const char *
get_id (const BcSubject *self)
{
  switch (self->kind)
    {
    case BC_SUBJECT_REGION:
      return ((const BcRegion *)self->record)->id;
    case BC_SUBJECT_AREA:
      return ((const BcArea *)self->record)->id;
    case BC_SUBJECT_TOPIC:
      return ((const BcTopic *)self->record)->id;
    case BC_SUBJECT_NONE:
    case BC_SUBJECT_TOPICS:
    case BC_SUBJECT_EVIDENCE:
    default:
      return "";
    }
}

/**
 * bc_subject_to_string:
 *
 * Returns: (transfer full): the subject as one word; empty for none.
 */
char *
bc_subject_to_string (const BcSubject *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].kind == self->kind)
      return g_strconcat (words[i].word, get_id (self), NULL);
  return g_strdup ("");
}

static int
compare_topics (gconstpointer a, gconstpointer b)
{
  const BcTopic *one = *(const BcTopic *const *)a, *other = *(const BcTopic *const *)b;

  return one->order != other->order ? one->order - other->order : strcmp (one->id, other->id);
}

/**
 * bc_subject_list_topics:
 *
 * Returns: (transfer container) (element-type BcTopic): the topics in the order in which they are to be read.
 */
GPtrArray *
bc_subject_list_topics (BcAtlas *atlas)
{
  GPtrArray *sorted = g_ptr_array_new (), *topics = bc_atlas_get_topics (atlas);

  for (guint i = 0; i < topics->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (topics, i));
  g_ptr_array_sort (sorted, compare_topics);
  return sorted;
}
