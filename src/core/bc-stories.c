/* Reads the stories, by the same careful way as the atlas. A story that names what the atlas lacks is left out and told;
   the others stay.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-stories.h"

#include "bc-core-resources.h"
#include "bc-folders.h"
#include "bc-place.h"
#include "bc-xml.h"

#define SCHEMA_RESOURCE "/io/github/bodychart/BodyChart/core/stories.xsd"

struct _BcStories
{
  GObject parent_instance;

  GPtrArray *all;    /* BcStory */
  GHashTable *signs; /* id of a look-alike -> words */
};

G_DEFINE_FINAL_TYPE (BcStories, bc_stories, G_TYPE_OBJECT)

typedef struct
{
  const char *path;
  BcAtlas *atlas;
  GPtrArray *problems;
} Reader;

static void
slide_free (BcSlide *slide)
{
  g_free (slide->caption);
  g_free (slide->drawing);
  g_strfreev (slide->views);
  g_clear_pointer (&slide->spots, g_array_unref);
  g_free (slide);
}

static void
story_free (BcStory *story)
{
  g_free (story->id);
  g_free (story->title);
  g_ptr_array_unref (story->slides);
  g_free (story);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcStory, story_free)

static void
bc_stories_finalize (GObject *object)
{
  BcStories *self = BC_STORIES (object);

  g_ptr_array_unref (self->all);
  g_hash_table_unref (self->signs);
  G_OBJECT_CLASS (bc_stories_parent_class)->finalize (object);
}

static void
bc_stories_class_init (BcStoriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_stories_finalize;
}

static void
bc_stories_init (BcStories *self)
{
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)story_free);
  self->signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
complain (const Reader *reader, const xmlNode *node, const char *attribute, const char *found, const char *expected)
{
  bc_problems_add (reader->problems, BC_PROBLEM_DROPPED, reader->path, bc_xml_line (node), "%s=\"%s\", expected %s",
                   attribute, found, expected);
  return FALSE;
}

static GStrv
words_of (const xmlNode *node, const char *attribute)
{
  g_autofree char *value = bc_xml_attribute (node, attribute);

  return g_strsplit (value, " ", -1);
}

static gboolean
read_pattern (const Reader *reader, const xmlNode *node, BcSlide *slide)
{
  g_autofree char *muscle_id = bc_xml_attribute (node, "muscle"), *point_id = bc_xml_attribute (node, "point");
  g_autofree char *side = bc_xml_attribute (node, "side");
  const BcMuscle *muscle = bc_atlas_find_muscle (reader->atlas, muscle_id);

  slide->kind = BC_SLIDE_PATTERN;
  slide->views = words_of (node, "views");
  bc_side_from_string (side, &slide->side);
  if (muscle == NULL)
    return complain (reader, node, "muscle", muscle_id, "a muscle of the atlas");
  for (guint i = 0; i < muscle->points->len; i++)
    {
      const BcTriggerPoint *point = g_ptr_array_index (muscle->points, i);
      if (g_str_equal (point->id, point_id))
        slide->point = point;
    }
  return slide->point != NULL || complain (reader, node, "point", point_id, "a point of that muscle");
}

static gboolean
read_places (const Reader *reader, const xmlNode *node, BcSlide *slide)
{
  g_auto (GStrv) ids = words_of (node, "of");

  slide->kind = BC_SLIDE_PLACES;
  slide->views = words_of (node, "views");
  slide->spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      BcPlace place;
      if (!bc_place_parse (reader->atlas, ids[i], &place, NULL))
        return complain (reader, node, "of", ids[i], "a region or an area of the atlas");
      bc_place_list_spots (&place, slide->spots);
    }
  return TRUE;
}

static gboolean
read_slide (const Reader *reader, const xmlNode *node, BcStory *story)
{
  BcSlide *slide = g_new0 (BcSlide, 1);
  const xmlNode *drawing = bc_xml_first (node, "drawing"), *pattern = bc_xml_first (node, "pattern");

  g_ptr_array_add (story->slides, slide);
  slide->caption = bc_xml_child_text (node, "caption");
  if (drawing != NULL)
    {
      slide->kind = BC_SLIDE_DRAWING;
      slide->drawing = bc_xml_attribute (drawing, "name");
      return TRUE;
    }
  if (pattern != NULL)
    return read_pattern (reader, pattern, slide);
  return read_places (reader, bc_xml_first (node, "places"), slide);
}

/* Every statement needs somewhere to stand: a topic or a condition, whose sources the atlas names. */
static gboolean
read_ground (const Reader *reader, const xmlNode *node, BcStory *story)
{
  g_autofree char *topic = bc_xml_attribute (node, "topic"), *condition = bc_xml_attribute (node, "condition");
  g_autofree char *also_topic = bc_xml_attribute (node, "also-topic");

  story->topic = topic != NULL ? bc_atlas_find_topic (reader->atlas, topic) : NULL;
  story->also_topic = also_topic != NULL ? bc_atlas_find_topic (reader->atlas, also_topic) : NULL;
  story->condition = condition != NULL ? bc_atlas_find_condition (reader->atlas, condition) : NULL;
  if (topic != NULL && story->topic == NULL)
    return complain (reader, node, "topic", topic, "a topic of the atlas");
  if (also_topic != NULL && story->also_topic == NULL)
    return complain (reader, node, "also-topic", also_topic, "a topic of the atlas");
  if (condition != NULL && story->condition == NULL)
    return complain (reader, node, "condition", condition, "a condition of the atlas");
  return story->topic != NULL || story->condition != NULL ||
         complain (reader, node, "topic", "", "a topic or a condition");
}

static void
read_story (BcStories *self, const Reader *reader, const xmlNode *node)
{
  g_autoptr (BcStory) story = g_new0 (BcStory, 1);
  gboolean ok;

  story->id = bc_xml_attribute (node, "id");
  story->title = bc_xml_child_text (node, "title");
  story->slides = g_ptr_array_new_with_free_func ((GDestroyNotify)slide_free);
  ok = read_ground (reader, node, story);
  for (const xmlNode *slide = bc_xml_first (node, "slide"); slide != NULL; slide = bc_xml_next (slide, "slide"))
    ok = read_slide (reader, slide, story) && ok;
  if (ok)
    g_ptr_array_add (self->all, g_steal_pointer (&story));
}

/* Resource bytes may lie at any address; libxml2 copies them. */
static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (bc_core_get_resource (), SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL); /* it is part of the executable */
  return bc_xml_schema_new (bytes);
}

/**
 * bc_stories_load:
 * @path: an XML file of data/stories.xsd
 * @atlas: what the stories refer to; it must outlive them
 * @problems: where the faults go
 *
 * Returns: (transfer full): the stories that could be read; none where the file cannot.
 */
BcStories *
bc_stories_load (const char *path, BcAtlas *atlas, GPtrArray *problems)
{
  BcStories *self = g_object_new (BC_TYPE_STORIES, NULL);
  g_autoptr (BcXmlSchema) schema = load_schema ();
  Reader reader = { path, atlas, problems };
  guint64 fingerprint;
  xmlDoc *document = bc_xml_read_file (path, schema, NULL, &fingerprint, problems);
  const xmlNode *root;

  if (document == NULL)
    return self;
  root = xmlDocGetRootElement (document);
  for (const xmlNode *node = bc_xml_first (root, "story"); node != NULL; node = bc_xml_next (node, "story"))
    read_story (self, &reader, node);
  for (const xmlNode *node = bc_xml_first (root, "sign"); node != NULL; node = bc_xml_next (node, "sign"))
    g_hash_table_insert (self->signs, bc_xml_attribute (node, "check-first"), bc_xml_content (node));
  xmlFreeDoc (document);
  return self;
}

/**
 * bc_stories_load_default:
 *
 * Returns: (transfer full): the built-in stories.
 */
BcStories *
bc_stories_load_default (BcAtlas *atlas, GPtrArray *problems)
{
  g_autofree char *folder = bc_folders_find_stories ();
  g_autofree char *path = g_build_filename (folder, "stories.xml", NULL);

  return bc_stories_load (path, atlas, problems);
}

/**
 * bc_stories_get_all:
 *
 * Returns: (transfer none) (element-type BcStory): in the order of the file.
 */
GPtrArray *
bc_stories_get_all (BcStories *self)
{
  return self->all;
}

const BcStory *
bc_stories_find (BcStories *self, const char *id)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const BcStory *story = g_ptr_array_index (self->all, i);
      if (g_str_equal (story->id, id))
        return story;
    }
  return NULL;
}

/**
 * bc_stories_get_sign:
 *
 * Returns: what a patient may notice, in English for bc_text(); the atlas's own text where no plainer one is written.
 */
const char *
bc_stories_get_sign (BcStories *self, const BcCheckFirst *entry)
{
  const char *words = g_hash_table_lookup (self->signs, entry->id);

  return words != NULL ? words : entry->text;
}
