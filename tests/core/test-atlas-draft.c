/* One file as it was read.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-atlas-draft.h"

#include <math.h>
#include <string.h>

#include "sample-atlas.h"
#include "temp-folder.h"

static const char full_muscle[] =
    "<muscle id=\"m\" section=\"trunk\" sided=\"false\">\n"
    "<name>  Name\n of it </name><latin>musculus "
    "m</latin><everyday>everyday</everyday><synonym>one</synonym><synonym>two</synonym>\n"
    "<nerve roots=\"T12 L1\">a nerve</nerve><action>Acts.</action><location>Lies.</location><shape view=\"back\" "
    "id=\"s\"/>\n"
    "<part id=\"deep\"><name>Deep part</name></part>\n"
    "<point id=\"deep-1\" part=\"deep\"><where>There.</where><at view=\"front\" x=\"500\" y=\"60.5\"/><at "
    "view=\"back\" x=\"500\" y=\"2150\"/>\n"
    "<at view=\"hand-palm\" x=\"-0\" y=\"3000\"/>\n"
    "<refers region=\"calf\" level=\"essential\"/><refers region=\"heel\" level=\"spillover\" side=\"opposite\"/>\n"
    "<refers region=\"shin\" level=\"spillover\" side=\"both\"/><refers region=\"calf\" level=\"spillover\" "
    "side=\"opposite\"/>\n"
    "<zone view=\"back\" level=\"spillover\" side=\"both\" outline=\"1,2 -3.5,4\n 5,6\"/>\n"
    "<sensation>ache</sensation><note>A note.</note><cite source=\"book\" at=\"p. 1\" checked=\"yes\"/></point>\n"
    "<notice>Noticed.</notice><mistaken-for>x</mistaken-for><trigger>t</trigger><advice>a</advice><caution "
    "kind=\"lung\">c</caution>\n"
    "<together-with muscle=\"other\"/><note>n</note><cite source=\"book\" checked=\"no\"/>\n"
    "</muscle>\n";

static BcXmlSchema *
load_schema (void)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize size;

  g_assert_true (g_file_get_contents (BC_SOURCE_ROOT "/data/atlas.xsd", &text, &size, NULL));
  bytes = g_bytes_new_take (text, size);
  return bc_xml_schema_new (bytes);
}

/* One folder and one file for all cases: paths are interned, and thousands of them would never be freed. */
static TempFolder *folder;
static BcXmlSchema *schema;

static BcAtlasDraft *
read_bytes (const char *text, gsize size, GPtrArray *problems)
{
  g_autofree char *path = temp_folder_write_bytes (folder, "file.xml", text, size);

  return bc_atlas_draft_read (path, schema, NULL, problems);
}

static BcAtlasDraft *
read_body (const char *body, GPtrArray *problems)
{
  g_autofree char *text = sample_file ("file", body);

  return read_bytes (text, strlen (text), problems);
}

static BcAtlasDraft *
read_good (const char *body)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  BcAtlasDraft *draft = read_body (body, problems);

  assert_no_problem (problems);
  g_assert_nonnull (draft);
  return draft;
}

/* @line counts from the first line of @body. */
static void
assert_refused (const char *body, int line, const char *piece)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlasDraft) draft = read_body (body, problems);
  g_autofree char *messages = problems_to_text (problems), *place = g_strdup_printf ("file.xml:%d: ", line + 2);

  if (draft != NULL || problems->len == 0)
    {
      note_fault ("used, or refused without a word: %.300s", body);
      return;
    }
  assert_contains (messages, place);
  assert_contains (messages, piece);
}

/* A muscle in one line with this content of its only point. */
static char *
muscle_with_point (const char *content)
{
  return g_strdup_printf (
      "<muscle id=\"m\" section=\"trunk\"><name>n</name><latin>l</latin><everyday>e</everyday><action>a</action>"
      "<location>l</location><point id=\"p\"><where>w</where>%s<cite source=\"book\" checked=\"no\"/></point>"
      "<notice>n</notice><cite source=\"book\" checked=\"no\"/></muscle>\n",
      content);
}

static void
assert_point_refused (const char *content, const char *piece)
{
  g_autofree char *body = muscle_with_point (content);

  assert_refused (body, 1, piece);
}

static void
assert_point_accepted (const char *content)
{
  g_autofree char *body = muscle_with_point (content);
  g_autoptr (BcAtlasDraft) draft = read_good (body);

  g_assert_cmpuint (draft->muscles->len, ==, 1);
}

static void
test_muscle_is_read_whole (void)
{
  g_autoptr (BcAtlasDraft) draft = read_good (full_muscle);
  const BcMuscle *muscle = g_ptr_array_index (draft->muscles, 0);

  g_assert_cmpstr (draft->id, ==, "file");
  g_assert_cmpstr (muscle->id, ==, "m");
  g_assert_cmpint (muscle->origin.line, ==, 3);
  g_assert_cmpstr (muscle->section, ==, "trunk");
  g_assert_false (muscle->sided);
  g_assert_cmpstr (muscle->name, ==, "Name of it");
  g_assert_cmpstr (muscle->latin, ==, "musculus m");
  g_assert_cmpstr (muscle->everyday, ==, "everyday");
  g_assert_cmpstr (muscle->synonyms[1], ==, "two");
  g_assert_cmpstr (((const BcNerve *)g_ptr_array_index (muscle->nerves, 0))->roots, ==, "T12 L1");
  g_assert_cmpstr (((const BcNerve *)g_ptr_array_index (muscle->nerves, 0))->name, ==, "a nerve");
  g_assert_cmpstr (muscle->action, ==, "Acts.");
  g_assert_cmpstr (muscle->location, ==, "Lies.");
  g_assert_cmpstr (((const BcShape *)g_ptr_array_index (muscle->shapes, 0))->id, ==, "s");
  g_assert_cmpstr (muscle->notices[0], ==, "Noticed.");
  g_assert_cmpstr (muscle->mistaken_for[0], ==, "x");
  g_assert_cmpstr (muscle->triggers[0], ==, "t");
  g_assert_cmpstr (muscle->advice[0], ==, "a");
  g_assert_cmpstr (((const BcCaution *)g_ptr_array_index (muscle->cautions, 0))->kind, ==, "lung");
  g_assert_cmpstr (((const BcReference *)g_ptr_array_index (muscle->together_with, 0))->id, ==, "other");
  g_assert_cmpstr (muscle->notes[0], ==, "n");
  g_assert_null (muscle->notes[1]);
  g_assert_false (((const BcCite *)g_ptr_array_index (muscle->cites, 0))->checked);
}

static void
test_point_is_read_whole (void)
{
  g_autoptr (BcAtlasDraft) draft = read_good (full_muscle);
  const BcMuscle *muscle = g_ptr_array_index (draft->muscles, 0);
  const BcTriggerPoint *point = g_ptr_array_index (muscle->points, 0);
  const BcPosition *front = g_ptr_array_index (point->positions, 0);
  const BcZone *zone = g_ptr_array_index (point->zones, 0);
  const BcCite *cite = g_ptr_array_index (point->cites, 0);
  static const BcReach reaches[] = { BC_REACH_SAME, BC_REACH_OPPOSITE, BC_REACH_BOTH, BC_REACH_OPPOSITE };
  static const BcLevel levels[] = { BC_LEVEL_ESSENTIAL, BC_LEVEL_SPILLOVER, BC_LEVEL_SPILLOVER, BC_LEVEL_SPILLOVER };

  g_assert_cmpstr (point->full_id, ==, "m/deep-1");
  g_assert_true (point->muscle == muscle);
  g_assert_true (point->part == g_ptr_array_index (muscle->parts, 0));
  g_assert_cmpint (point->origin.line, ==, 8);
  g_assert_cmpuint (point->positions->len, ==, 3);
  g_assert_cmpfloat (front->at.x, ==, 500);
  g_assert_cmpfloat (front->at.y, ==, 60.5);
  g_assert_cmpuint (point->referrals->len, ==, G_N_ELEMENTS (reaches));
  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = g_ptr_array_index (point->referrals, i);
      g_assert_cmpint (referral->reach, ==, reaches[i]);
      g_assert_cmpint (referral->level, ==, levels[i]);
      g_assert_null (referral->region.target);
    }
  g_assert_cmpuint (zone->n_points, ==, 3);
  g_assert_cmpfloat (zone->points[1].x, ==, -3.5);
  g_assert_cmpfloat (zone->points[2].y, ==, 6);
  g_assert_cmpint (zone->reach, ==, BC_REACH_BOTH);
  g_assert_cmpint (zone->level, ==, BC_LEVEL_SPILLOVER);
  g_assert_cmpstr (point->sensations[0], ==, "ache");
  g_assert_cmpstr (point->notes[0], ==, "A note.");
  g_assert_cmpstr (cite->at, ==, "p. 1");
  g_assert_true (cite->checked);
}

static void
test_muscle_is_paired_unless_told_otherwise (void)
{
  g_autofree char *body =
      muscle_with_point ("<at view=\"front\" x=\"1\" y=\"100\"/><refers region=\"r\" level=\"essential\"/>");
  g_autoptr (BcAtlasDraft) draft = read_good (body);
  const BcMuscle *muscle = g_ptr_array_index (draft->muscles, 0);

  g_assert_true (muscle->sided);
  g_assert_null (((const BcTriggerPoint *)g_ptr_array_index (muscle->points, 0))->part);
}

static void
test_other_records_are_read_whole (void)
{
  g_autoptr (BcAtlasDraft) draft = read_good (
      "<source id=\"s\" year=\"2001\" kind=\"study\"><title>T</title><author>A</author><doi>10.1/x</doi></source>"
      "<region id=\"r\" sided=\"1\" views=\"front  back\"><name>R</name><everyday>r</everyday>"
      "<crosswalk map=\"choir\" numbers=\"1 2\"/><crosswalk "
      "map=\"michigan\"><reason>None.</reason></crosswalk></region>"
      "<area id=\"a\"><name>A</name><everyday>a</everyday><includes region=\"r\"/><order><then muscle=\"m\"/><then "
      "muscle=\"k\"/><note>N</note>"
      "<cite source=\"s\" checked=\"no\"/></order><cohort n=\"72\"><population>P</population>"
      "<counted muscle=\"m\" low-percent=\"0\" high-percent=\"100\"/><cite source=\"s\" "
      "checked=\"no\"/></cohort></area>"
      "<check-first id=\"c\" urgency=\"soon\" places=\"r:left a\"><condition>C</condition><text>T</text><cite "
      "source=\"s\" checked=\"no\"/></check-first>"
      "<also-consider id=\"l\" kind=\"nerve\" places=\"r:right\"><name>N</name><cite source=\"s\" "
      "checked=\"no\"/></also-consider>"
      "<condition id=\"d\"><name>D</name><what>W</what><area id=\"a\"/><described muscle=\"m\"/><cite source=\"s\" "
      "checked=\"no\"/></condition>"
      "<topic id=\"t\" "
      "order=\"3\"><title>T</title><paragraph>P</paragraph><part><title>Q</title><paragraph>R</paragraph></part>"
      "<cite source=\"s\" checked=\"no\"/></topic>");
  const BcSource *source = g_ptr_array_index (draft->sources, 0);
  const BcRegion *region = g_ptr_array_index (draft->regions, 0);
  const BcArea *area = g_ptr_array_index (draft->areas, 0);
  const BcCohort *cohort = g_ptr_array_index (area->cohorts, 0);
  const BcCheckFirst *check_first = g_ptr_array_index (draft->check_first, 0);
  const BcPlaceReference *left = g_ptr_array_index (check_first->places, 0),
                         *every = g_ptr_array_index (check_first->places, 1);
  const BcAlsoConsider *also_consider = g_ptr_array_index (draft->also_consider, 0);
  const BcCondition *condition = g_ptr_array_index (draft->conditions, 0);
  const BcTopic *topic = g_ptr_array_index (draft->topics, 0);

  g_assert_cmpint (source->year, ==, 2001);
  g_assert_cmpstr (source->doi, ==, "10.1/x");
  g_assert_null (source->url);
  g_assert_true (region->sided);
  g_assert_cmpuint (g_strv_length (region->views), ==, 2);
  g_assert_cmpstr (region->views[1], ==, "back");
  g_assert_cmpstr (((const BcCrosswalk *)g_ptr_array_index (region->crosswalks, 0))->numbers, ==, "1 2");
  g_assert_null (((const BcCrosswalk *)g_ptr_array_index (region->crosswalks, 1))->numbers);
  g_assert_cmpuint (area->order->len, ==, 2);
  g_assert_cmpstr (area->order_note, ==, "N");
  g_assert_cmpint (cohort->n, ==, 72);
  g_assert_cmpfloat (((const BcCohortCount *)g_ptr_array_index (cohort->counts, 0))->high_percent, ==, 100);
  g_assert_cmpstr (left->place.id, ==, "r");
  g_assert_cmpint (left->side, ==, BC_SIDE_LEFT);
  g_assert_cmpint (every->side, ==, BC_SIDE_MIDLINE);
  g_assert_cmpstr (check_first->urgency, ==, "soon");
  g_assert_cmpint (((const BcPlaceReference *)g_ptr_array_index (also_consider->places, 0))->side, ==, BC_SIDE_RIGHT);
  g_assert_cmpstr (((const BcReference *)g_ptr_array_index (condition->areas, 0))->id, ==, "a");
  g_assert_cmpstr (((const BcReference *)g_ptr_array_index (condition->muscles, 0))->id, ==, "m");
  g_assert_null (condition->everyday);
  g_assert_cmpint (topic->order, ==, 3);
  g_assert_cmpstr (((const BcTopicPart *)g_ptr_array_index (topic->parts, 0))->paragraphs[0], ==, "R");
}

static void
test_empty_atlas_is_a_file (void)
{
  g_autoptr (BcAtlasDraft) draft = read_good ("");

  g_assert_cmpuint (draft->muscles->len + draft->regions->len + draft->sources->len, ==, 0);
}

#define REFERS "<refers region=\"r\" level=\"essential\"/>"

static void
test_points_stand_on_the_right_half (void)
{
  assert_point_accepted ("<at view=\"front\" x=\"0\" y=\"60\"/>" REFERS);
  assert_point_accepted ("<at view=\"front\" x=\"500\" y=\"2150\"/>" REFERS);
  assert_point_accepted ("<at view=\"back\" x=\"1000\" y=\"100\"/>" REFERS);
  assert_point_accepted ("<at view=\"foot-sole\" x=\"3000\" y=\"0\"/>" REFERS);
  assert_point_refused ("<at view=\"front\" x=\"500.5\" y=\"100\"/>" REFERS, "expected x 0 to 500");
  assert_point_refused ("<at view=\"back\" x=\"499\" y=\"100\"/>" REFERS, "expected x 500 to 1000");
  assert_point_refused ("<at view=\"back\" x=\"1001\" y=\"100\"/>" REFERS, "expected x 500 to 1000");
}

static void
test_points_stand_inside_the_figure (void)
{
  assert_point_refused ("<at view=\"front\" x=\"100\" y=\"59\"/>" REFERS, "y 60 to 2150");
  assert_point_refused ("<at view=\"front\" x=\"100\" y=\"2151\"/>" REFERS, "y 60 to 2150");
  assert_point_refused ("<at view=\"front\" x=\"-1\" y=\"100\"/>" REFERS, "x 0 to 500");
  assert_point_refused ("<at view=\"hand-palm\" x=\"-1\" y=\"100\"/>" REFERS, "x 0 to 3000");
  assert_point_refused ("<at view=\"hand-palm\" x=\"3001\" y=\"100\"/>" REFERS, "3001");
}

static void
test_numbers_are_plain_decimals (void)
{
  static const char *const numbers[] = { "1,5",  "nan", "NaN", "inf", "INF",   "-inf", "1e2",
                                         "0x10", "",    " ",   "1 2", "1.2.3", "--1",  "\xd9\xa1" };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *at = g_strdup_printf ("<at view=\"front\" x=\"%s\" y=\"100\"/>" REFERS, numbers[i]);
      g_autofree char *zone = g_strdup_printf ("<at view=\"front\" x=\"1\" y=\"100\"/>" REFERS
                                               "<zone view=\"front\" level=\"essential\" outline=\"1,2 3,4 5,%s\"/>",
                                               numbers[i]);
      assert_point_refused (at, "'x'");
      assert_point_refused (zone, "outline");
    }
}

static void
test_zone_outline_has_three_finite_points (void)
{
#define ZONE(outline)                                                                                                  \
  "<at view=\"front\" x=\"1\" y=\"100\"/>" REFERS "<zone view=\"front\" level=\"essential\" outline=\"" outline "\"/>"
  g_autofree char *digits = g_strnfill (400, '9');
  g_autofree char *huge = g_strdup_printf (ZONE ("1,2 3,4 5,%s"), digits);

  assert_point_accepted (ZONE ("1,2 3,4 5,6"));
  assert_point_accepted (ZONE ("3000,3000 -3000,3 5,6.25"));
  assert_point_refused (ZONE ("1,2 3,4"), "minLength");
  assert_point_refused (ZONE (""), "minLength");
  assert_point_refused (ZONE ("1,2 3,4 a,b"), "pattern");
  assert_point_refused (ZONE ("1,2 3,4 5"), "pattern");
  assert_point_refused (ZONE ("1,2 3,4 3001,6"), "3001,6");
  assert_point_refused (huge, "expected numbers up to 3000");
}

static void
test_region_is_referred_to_once (void)
{
#define AT "<at view=\"front\" x=\"1\" y=\"100\"/>"
  assert_point_refused (AT REFERS REFERS, "refers to region 'r' twice");
  assert_point_refused (AT REFERS "<refers region=\"r\" level=\"spillover\"/>", "refers to region 'r' twice");
  assert_point_refused (AT REFERS "<refers region=\"r\" level=\"spillover\" side=\"both\"/>",
                        "refers to region 'r' twice");
  assert_point_accepted (AT REFERS "<refers region=\"r\" level=\"spillover\" side=\"opposite\"/>");
  assert_point_accepted (AT REFERS "<refers region=\"q\" level=\"essential\"/>");
}

static void
test_percentages_are_ordered (void)
{
  static const char *const bad[][2] = {
    { "-1", "5" }, { "6", "5" }, { "5", "101" }, { "-2", "-1" }, { "100.01", "100.02" }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *body = g_strdup_printf (
          "<area id=\"a\"><name>A</name><everyday>a</everyday><includes region=\"r\"/>\n"
          "<cohort><population>P</population>\n<counted muscle=\"m\" low-percent=\"%s\" high-percent=\"%s\"/>"
          "<cite source=\"s\" checked=\"no\"/></cohort></area>",
          bad[i][0], bad[i][1]);
      assert_refused (body, 3, "expected 0 \xe2\x89\xa4 low \xe2\x89\xa4 high \xe2\x89\xa4 100");
    }
}

static void
test_area_names_a_region_once (void)
{
  assert_refused (
      "<area id=\"a\"><name>A</name><everyday>a</everyday><includes region=\"r\"/>\n<includes region=\"r\"/></area>", 2,
      "'r'");
}

static void
test_order_names_a_muscle_once (void)
{
  assert_refused ("<area id=\"a\"><name>A</name><everyday>a</everyday><includes region=\"r\"/><order><then "
                  "muscle=\"m\"/>\n<then muscle=\"m\"/>"
                  "<cite source=\"s\" checked=\"no\"/></order></area>",
                  2, "'m'");
}

/* A whole number that does not fit an int is undefined behaviour in C where it is simply converted. */
static void
test_whole_numbers_too_large_are_refused (void)
{
  assert_refused (
      "<source id=\"s\" year=\"99999999999999999999\" kind=\"book\"><title>T</title><author>A</author></source>", 1,
      "9999");
  assert_refused (
      "<topic id=\"t\" order=\"99999999999999999999\"><title>T</title><cite source=\"s\" checked=\"no\"/></topic>", 1,
      "9999");
  assert_refused (
      "<area id=\"a\"><name>A</name><everyday>a</everyday><includes region=\"r\"/><cohort n=\"99999999999999999999\">"
      "<population>P</population><counted muscle=\"m\" low-percent=\"0\" high-percent=\"1\"/><cite source=\"s\" "
      "checked=\"no\"/>"
      "</cohort></area>",
      1, "9999");
}

static void
test_parts_belong_to_the_muscle (void)
{
  g_autofree char *body = muscle_with_point ("<at view=\"front\" x=\"1\" y=\"100\"/>" REFERS);
  g_auto (GStrv) pieces = g_strsplit (body, "<point id=\"p\"", 2);
  g_autofree char *unknown = g_strconcat (pieces[0], "<point id=\"p\" part=\"deep\"", pieces[1], NULL);
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autoptr (BcAtlasDraft) draft = read_body (unknown, problems);
  g_autofree char *messages = problems_to_text (problems);

  g_assert_null (draft);
  assert_contains (messages, "['deep']");
  assert_contains (messages, "point-part");
}

static void
test_text_cut_anywhere_is_refused (void)
{
  g_autofree char *text = sample_file ("file", full_muscle);
  gsize size = strlen (text);

  for (gsize cut = 0; cut < size - 1; cut++)
    {
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcAtlasDraft) draft = read_bytes (text, cut, problems);
      g_assert_null (draft);
      g_assert_cmpuint (problems->len, >, 0);
    }
}

static void
test_damaged_text_is_refused_with_a_word_or_used_without (void)
{
  g_autofree char *good = sample_file ("file", full_muscle);
  gsize size = strlen (good);

  for (int i = 0; i < 1000; i++)
    {
      g_autoptr (GPtrArray) problems = bc_problems_new ();
      g_autoptr (BcAtlasDraft) draft = NULL;
      g_autofree char *text = g_memdup2 (good, size);
      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        text[g_test_rand_int_range (0, (int)size)] =
            g_test_rand_bit () ? (char)g_test_rand_int_range (0, 256) : "<>\"'&=/ -0"[g_test_rand_int_range (0, 10)];
      draft = read_bytes (text, size, problems);
      if ((draft != NULL) != (problems->len == 0))
        note_fault ("%s with %u problems: %.*s", draft != NULL ? "used" : "refused", problems->len, (int)size, text);
    }
}

#define OVERLAY(territory)                                                                                             \
  "<overlay id=\"o\" kind=\"dermatome\" order=\"3\" tint=\"2\" roots=\"C6 C7\"><name>n</name><label>C6</label>"        \
  "<key>thumb</key>" territory "<note>soft</note><cite source=\"book\" checked=\"no\"/></overlay>\n"

static void
test_overlay_is_read_whole (void)
{
  g_autoptr (BcAtlasDraft) draft =
      read_good (OVERLAY ("<territory view=\"front\" outline=\"1,2 3,4 5,6.5\" label-x=\"3\" label-y=\"4\"/>"
                          "<territory view=\"hand-back\" outline=\"1,2 3,4 5,6 7,8\"/>"));
  const BcOverlay *overlay = g_ptr_array_index (draft->overlays, 0);
  const BcTerritory *first = g_ptr_array_index (overlay->territories, 0),
                    *second = g_ptr_array_index (overlay->territories, 1);

  g_assert_cmpint (overlay->kind, ==, BC_OVERLAY_DERMATOME);
  g_assert_cmpint (overlay->order, ==, 3);
  g_assert_cmpint (overlay->tint, ==, 2);
  g_assert_cmpstr (overlay->roots, ==, "C6 C7");
  g_assert_cmpstr (overlay->label, ==, "C6");
  g_assert_cmpstr (overlay->keys[0], ==, "thumb");
  g_assert_cmpstr (overlay->notes[0], ==, "soft");
  g_assert_cmpuint (first->n_points, ==, 3);
  g_assert_cmpfloat (first->points[2].y, ==, 6.5);
  g_assert_true (first->has_label);
  g_assert_cmpfloat (first->label_at.y, ==, 4);
  g_assert_cmpuint (second->n_points, ==, 4);
  g_assert_false (second->has_label);
}

static void
test_wrong_overlays_are_refused (void)
{
  assert_refused (OVERLAY ("<territory view=\"front\" outline=\"1,2 3,4 5,6\" label-x=\"3\"/>"), 1,
                  "expected both or none");
  assert_refused (OVERLAY ("<territory view=\"front\" outline=\"1,2 3,4 9999,6\"/>"), 1, "9999,6");
  assert_refused (OVERLAY ("<territory view=\"front\" outline=\"1,2 3,4\"/>"), 1, "outline");
  assert_refused (OVERLAY (""), 1, "territory");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  folder = temp_folder_new ();
  schema = load_schema ();
  g_test_add_func ("/atlas-draft/muscle-is-read-whole", test_muscle_is_read_whole);
  g_test_add_func ("/atlas-draft/point-is-read-whole", test_point_is_read_whole);
  g_test_add_func ("/atlas-draft/muscle-is-paired-unless-told-otherwise", test_muscle_is_paired_unless_told_otherwise);
  g_test_add_func ("/atlas-draft/other-records-are-read-whole", test_other_records_are_read_whole);
  g_test_add_func ("/atlas-draft/empty-atlas-is-a-file", test_empty_atlas_is_a_file);
  g_test_add_func ("/atlas-draft/points-stand-on-the-right-half", test_points_stand_on_the_right_half);
  g_test_add_func ("/atlas-draft/points-stand-inside-the-figure", test_points_stand_inside_the_figure);
  g_test_add_func ("/atlas-draft/numbers-are-plain-decimals", test_numbers_are_plain_decimals);
  g_test_add_func ("/atlas-draft/zone-outline-has-three-finite-points", test_zone_outline_has_three_finite_points);
  g_test_add_func ("/atlas-draft/region-is-referred-to-once", test_region_is_referred_to_once);
  g_test_add_func ("/atlas-draft/percentages-are-ordered", test_percentages_are_ordered);
  g_test_add_func ("/atlas-draft/area-names-a-region-once", test_area_names_a_region_once);
  g_test_add_func ("/atlas-draft/order-names-a-muscle-once", test_order_names_a_muscle_once);
  g_test_add_func ("/atlas-draft/whole-numbers-too-large-are-refused", test_whole_numbers_too_large_are_refused);
  g_test_add_func ("/atlas-draft/overlay-is-read-whole", test_overlay_is_read_whole);
  g_test_add_func ("/atlas-draft/wrong-overlays-are-refused", test_wrong_overlays_are_refused);
  g_test_add_func ("/atlas-draft/parts-belong-to-the-muscle", test_parts_belong_to_the_muscle);
  g_test_add_func ("/atlas-draft/text-cut-anywhere-is-refused", test_text_cut_anywhere_is_refused);
  g_test_add_func ("/atlas-draft/damaged-text-is-refused-with-a-word-or-used-without",
                   test_damaged_text_is_refused_with_a_word_or_used_without);
  status = g_test_run ();
  temp_folder_remove (folder);
  bc_xml_schema_free (schema);
  return status;
}
