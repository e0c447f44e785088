/* The drawn zones and points of the shipped atlas, held against its words: one case per muscle, on front and back
   of the body that the command line names; and one case per close-up, where a pattern may be drawn in part.

   Each figure is read as a raster of cells, CELL units wide, each of which belongs to one spot of the hit map. The
   zones of a point are taken as they are drawn for a muscle of the right side (both sides for an unpaired one) and
   counted over the cells. A zone may overhang the silhouette, because it is clipped there: only cells of the body
   count.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-hit-map.h"
#include "bc-outline.h"
#include "bc-zones.h"

#define FOLDER_OF_FIGURES BC_SOURCE_ROOT "/assets/figure"
#define FOLDER_OF_ATLAS BC_SOURCE_ROOT "/data/atlas"

#define CELL 2.0

/* A named region is covered by this share in the view that shows the zone best. A zone is a place where pain is felt
   and not a filled region, so the rest may stay open. */
#define LEAST_COVER 0.25

/* A region that shows in both views has some of the zone in the other one too, unless only a rim of it shows there. */
#define LEAST_OTHER_COVER 0.05
#define RIM_AREA 1500.0

/* A soft edge does not stop at a border: so much of a neighbour that is not named may lie under it. A fifth of a region
   does not read as that region. */
#define MOST_UNNAMED_COVER 0.20

/* Where the words name places above and below a joint and not the joint, the zone may run on across it, narrowed: pain
   that runs down a limb is drawn in one piece. This margin stands for such a joint in place of the others. */
#define MOST_CROSSED_COVER 0.40

/* The share of one outline that may lie over regions that are not named. */
#define MOST_STRAY 0.15

/* Another body has other proportions, and its zones are carried over, not drawn anew: shares shift by so much. */
#define OTHER_BODY_MARGIN 0.02
/* A close-up that borrows the zones of a whole figure has contours of its own. */
#define BORROWED_MARGIN 0.03

/* An essential zone may reach into a region that is named as spillover only, and must not be taken for its pattern. */
#define MOST_PROMOTED_COVER 0.50

/* How far outside its muscle's shape the middle of an X may lie, viewBox units. */
#define POINT_TOLERANCE 4.0

enum
{
  FRONT,
  BACK,
  N_VIEWS,
};

static const char *const views[N_VIEWS] = { "front", "back" };

static const char *const close_ups[] = { "head-side",  "head-front", "neck-back",   "hand-palm",
                                         "hand-back",  "leg-outer",  "foot-top",    "foot-sole",
                                         "foot-inner", "foot-outer", "pelvic-floor" };

/* One figure as cells. */
typedef struct
{
  BcFigure *figure;
  BcHitMap *map;
  const BcHitSpot *spots;
  guint n_spots;
  int width;
  int height;
  guint8 *labels;  /* per cell: 0 outside, else index of the spot + 1 */
  guint8 *covered; /* per cell: the strongest level of the zones that were laid over it */
  double areas[256];
} Field;

/* What the zones of one point cover in one view; square units by label. */
typedef struct
{
  double essential[256];
  double any[256];
  guint n_outlines[BC_LEVEL_ESSENTIAL + 1];
} Cover;

typedef struct
{
  BcAtlas *atlas;
  const char *body; /* whose figures they are */
  Field fields[N_VIEWS];
} World;

/* Points that keep a margin only at the cost of a true drawing. Looked at one by one. */
typedef struct
{
  const char *point;
  const char *region; /* whose cover is not judged, or POINT */
  const char *reason;
} Reviewed;

#define POINT "point" /* the place of the X is not judged */

static const Reviewed reviewed[] = {
  { "infrahyoid-muscles/omohyoid-1", POINT,
    "the drawn shape is the straps beside the midline; the lower belly of the omohyoid lies behind them, at the "
    "collarbone" },
};

/* Regions of a joint, and how the ids of the regions above and below it begin. */
typedef struct
{
  const char *joint;
  const char *above[4];
  const char *below[16];
} Joint;

static const Joint joints[] = {
  { "elbow-", { "arm-" }, { "forearm-" } },
  { "wrist-",
    { "forearm-" },
    { "thenar", "palm", "hypothenar", "hand-", "thumb-", "index-finger-", "middle-finger-", "ring-finger-",
      "little-finger-" } },
  { "knee-", { "thigh-" }, { "leg-", "calf-" } },
  { "ankle-",
    { "leg-", "calf-" },
    { "foot-", "forefoot-", "heel-", "great-toe-", "second-toe-", "third-toe-", "fourth-toe-", "fifth-toe-", "arch",
      "sole-", "ball-" } },
};

static World world;
static gboolean is_quiet;
static guint n_faults;

static void G_GNUC_PRINTF (1, 2) note_fault (const char *format, ...)
{
  va_list args;
  g_autofree char *text = NULL;

  n_faults++;
  if (is_quiet)
    return;
  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("%s", text);
  g_test_fail ();
}

static double
other_body_margin (void)
{
  return g_str_equal (world.body, BC_BODY_NEUTRAL) ? 0 : OTHER_BODY_MARGIN;
}

static double
borrowed_margin (BcFigure *figure)
{
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (bc_figure_get_view (figure), views[i]) != 0 && bc_figure_shows_view (figure, views[i]))
      return BORROWED_MARGIN;
  return 0;
}

static gboolean
is_reviewed (const BcTriggerPoint *point, const char *region)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reviewed); i++)
    if (g_strcmp0 (reviewed[i].point, point->full_id) == 0 && g_strcmp0 (reviewed[i].region, region) == 0)
      return TRUE;
  return FALSE;
}

/* The world */

static void
load_field (Field *field, const char *view)
{
  g_autoptr (GError) error = NULL;
  const BcBox *box;

  field->figure = bc_figure_load_body (FOLDER_OF_FIGURES, world.body, view, &error);
  g_assert_no_error (error);
  field->map = bc_hit_map_new (field->figure, world.atlas, &error);
  g_assert_no_error (error);
  field->spots = bc_hit_map_get_spots (field->map, &field->n_spots);
  box = bc_figure_get_view_box (field->figure);
  field->width = (int)(box->width / CELL);
  field->height = (int)(box->height / CELL);
  field->labels = g_new0 (guint8, (gsize)field->width * field->height);
  field->covered = g_new0 (guint8, (gsize)field->width * field->height);
  for (int row = 0; row < field->height; row++)
    for (int column = 0; column < field->width; column++)
      {
        const BcSpot *spot =
            bc_hit_map_lookup (field->map, box->x + (column + 0.5) * CELL, box->y + (row + 0.5) * CELL);
        guint8 label = 0;

        for (guint i = 0; spot != NULL && label == 0 && i < field->n_spots; i++)
          if (&field->spots[i].spot == spot)
            label = (guint8)(i + 1);
        field->labels[(gsize)row * field->width + column] = label;
        field->areas[label] += CELL * CELL;
      }
}

static void
load_world (const char *body)
{
  const char *const paths[] = { FOLDER_OF_ATLAS, NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  world.atlas = bc_atlas_load_paths (paths, problems);
  g_assert_nonnull (world.atlas);
  world.body = body;
  for (guint v = 0; v < N_VIEWS; v++)
    load_field (&world.fields[v], views[v]);
}

static void
clear_field (Field *field)
{
  g_free (field->covered);
  g_free (field->labels);
  bc_hit_map_free (field->map);
  g_object_unref (field->figure);
}

static void
free_world (void)
{
  for (guint v = 0; v < N_VIEWS; v++)
    clear_field (&world.fields[v]);
  g_object_unref (world.atlas);
}

/* The label of a spot in a view; 0 where it does not show there. */
static guint
find_label (const Field *field, const BcSpot *spot)
{
  for (guint i = 0; i < field->n_spots; i++)
    if (bc_spot_equal (&field->spots[i].spot, spot) && field->areas[i + 1] > 0)
      return i + 1;
  return 0;
}

/* Words */

static BcSide
side_of (const BcMuscle *muscle)
{
  return muscle->sided ? BC_SIDE_RIGHT : BC_SIDE_MIDLINE;
}

static BcLevel
named_level (const BcTriggerPoint *point, const BcSpot *spot)
{
  BcLevel level = BC_LEVEL_NONE;

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = point->referrals->pdata[i];

      if (referral->region.target == spot->region &&
          bc_reach_includes (referral->reach, side_of (point->muscle), spot->side))
        level = MAX (level, referral->level);
    }
  return level;
}

static gboolean
names_one_of (const BcTriggerPoint *point, const char *const *beginnings, gsize n)
{
  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = point->referrals->pdata[i];

      for (gsize b = 0; b < n && beginnings[b] != NULL; b++)
        if (g_str_has_prefix (referral->region.id, beginnings[b]))
          return TRUE;
    }
  return FALSE;
}

/* Whether the region is at a joint that lies between places that the point names. */
static gboolean
is_crossed (const BcTriggerPoint *point, const BcRegion *region)
{
  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (region->id, joints[i].joint) &&
        names_one_of (point, joints[i].above, G_N_ELEMENTS (joints[i].above)) &&
        names_one_of (point, joints[i].below, G_N_ELEMENTS (joints[i].below)))
      return TRUE;
  return FALSE;
}

/* Drawing */

/* The outlines of a point as the painter draws them. */
static GPtrArray *
list_outlines (const BcTriggerPoint *point, BcFigure *figure, BcLevel level)
{
  g_autoptr (BcScene) scene = bc_scene_new ();
  BcShownMuscle shown = { point->muscle, point->muscle->sided ? BC_BODY_RIGHT : BC_BODY_BOTH };
  guint n;

  g_assert_true (bc_scene_add_muscle (scene, &shown, 0));
  bc_scene_set_emphasis (scene, point, BC_SIDE_MIDLINE);
  return bc_zones_collect (scene, bc_scene_get_muscles (scene, &n), figure, level);
}

/* Counts the cells under one outline by label, and marks them. */
static void
lay_outline (Field *field, const BcOutline *outline, BcLevel level, double *areas)
{
  const BcPolygon *polygon = bc_outline_get_polygon (outline);
  const BcBox *box = bc_figure_get_view_box (field->figure), *around = bc_polygon_get_box (polygon);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  int top = MAX (0, (int)((around->y - box->y) / CELL) - 1);
  int bottom = MIN (field->height, (int)((around->y + around->height - box->y) / CELL) + 2);

  memset (areas, 0, 256 * sizeof *areas);
  for (int row = top; row < bottom; row++)
    {
      bc_polygon_find_crossings (polygon, box->y + (row + 0.5) * CELL, crossings);
      for (int column = 0; crossings->len > 0 && column < field->width; column++)
        {
          gsize at = (gsize)row * field->width + column;

          if (field->labels[at] == 0 || !bc_crossings_contain (crossings, box->x + (column + 0.5) * CELL))
            continue;
          areas[field->labels[at]] += CELL * CELL;
          field->covered[at] = MAX (field->covered[at], (guint8)level);
        }
    }
}

static void
judge_outline (const Field *field, const BcTriggerPoint *words, const double *areas, BcLevel level)
{
  const char *view = bc_figure_get_view (field->figure);
  g_autoptr (GString) where = g_string_new (NULL);
  double all = 0, stray = 0;

  for (guint i = 1; i <= field->n_spots; i++)
    {
      const BcSpot *spot = &field->spots[i - 1].spot;
      g_autofree char *name = bc_spot_to_string (spot);

      all += areas[i];
      if (areas[i] == 0 || named_level (words, spot) != BC_LEVEL_NONE || is_crossed (words, spot->region) ||
          is_reviewed (words, spot->region->id))
        continue;
      stray += areas[i];
      g_string_append_printf (where, " %s", name);
    }
  if (all == 0)
    note_fault ("%s: a zone of %s lies off the body in %s", words->full_id, bc_level_to_string (level), view);
  else if (stray > (MOST_STRAY + other_body_margin () + borrowed_margin (field->figure)) * all)
    note_fault ("%s: %.0f %% of a zone of %s in %s lies over regions that are not named:%s", words->full_id,
                100 * stray / all, bc_level_to_string (level), view, where->str);
}

static void
measure_cover (Field *field, const BcTriggerPoint *words, const BcTriggerPoint *drawn, Cover *cover)
{
  static const BcLevel levels[] = { BC_LEVEL_ESSENTIAL, BC_LEVEL_SPILLOVER };
  gsize n = (gsize)field->width * field->height;

  memset (cover, 0, sizeof *cover);
  memset (field->covered, BC_LEVEL_NONE, n);
  for (gsize l = 0; l < G_N_ELEMENTS (levels); l++)
    {
      g_autoptr (GPtrArray) outlines = list_outlines (drawn, field->figure, levels[l]);

      cover->n_outlines[levels[l]] = outlines->len;
      for (guint i = 0; i < outlines->len; i++)
        {
          double areas[256];

          lay_outline (field, outlines->pdata[i], levels[l], areas);
          judge_outline (field, words, areas, levels[l]);
        }
    }
  for (gsize at = 0; at < n; at++)
    {
      if (field->covered[at] != BC_LEVEL_NONE)
        cover->any[field->labels[at]] += CELL * CELL;
      if (field->covered[at] == BC_LEVEL_ESSENTIAL)
        cover->essential[field->labels[at]] += CELL * CELL;
    }
}

/* Rules */

static void
judge_named_spot (const BcTriggerPoint *words, const BcSpot *spot, BcLevel level, const Cover *covers)
{
  double shares[N_VIEWS] = { 0 }, areas[N_VIEWS] = { 0 }, best = 0;
  g_autofree char *name = bc_spot_to_string (spot);

  for (guint v = 0; v < N_VIEWS; v++)
    {
      const Field *field = &world.fields[v];
      guint label = find_label (field, spot);

      areas[v] = label != 0 ? field->areas[label] : 0;
      if (label != 0)
        shares[v] = (level == BC_LEVEL_ESSENTIAL ? covers[v].essential : covers[v].any)[label] / areas[v];
      best = MAX (best, shares[v]);
    }
  if (best < LEAST_COVER)
    note_fault ("%s: %s is named as %s, its zones cover %.0f %% of it", words->full_id, name,
                bc_level_to_string (level), 100 * best);
  else
    for (guint v = 0; v < N_VIEWS; v++)
      if (areas[v] >= RIM_AREA && shares[v] < LEAST_OTHER_COVER)
        note_fault ("%s: %s is named as %s, and nothing of it is drawn in %s", words->full_id, name,
                    bc_level_to_string (level), views[v]);
}

static void
judge_other_spot (const BcTriggerPoint *words, const Field *field, guint label, BcLevel level, const Cover *cover)
{
  const BcSpot *spot = &field->spots[label - 1].spot;
  const char *view = bc_figure_get_view (field->figure);
  g_autofree char *name = bc_spot_to_string (spot);
  double share = cover->any[label] / field->areas[label], strong = cover->essential[label] / field->areas[label];

  if (level == BC_LEVEL_NONE &&
      share > (is_crossed (words, spot->region) ? MOST_CROSSED_COVER : MOST_UNNAMED_COVER) + other_body_margin ())
    note_fault ("%s: %s is not named, and zones cover %.0f %% of it in %s", words->full_id, name, 100 * share, view);
  if (level == BC_LEVEL_SPILLOVER && strong > MOST_PROMOTED_COVER)
    note_fault ("%s: %s is named as spillover, and an essential zone covers %.0f %% of it in %s", words->full_id, name,
                100 * strong, view);
}

static void
judge_levels (const BcTriggerPoint *words, const Cover *covers, gboolean named[N_VIEWS][BC_LEVEL_ESSENTIAL + 1])
{
  for (BcLevel level = BC_LEVEL_SPILLOVER; level <= BC_LEVEL_ESSENTIAL; level++)
    {
      guint n_drawn = 0;
      gboolean is_named = FALSE;

      for (guint v = 0; v < N_VIEWS; v++)
        {
          n_drawn += covers[v].n_outlines[level];
          is_named |= named[v][level];
          if (covers[v].n_outlines[level] > 0 && !named[v][level])
            note_fault ("%s: a zone of %s in %s, where no region of that level shows", words->full_id,
                        bc_level_to_string (level), views[v]);
        }
      if (is_named && n_drawn == 0)
        note_fault ("%s: no zone of %s, and regions of that level show", words->full_id, bc_level_to_string (level));
    }
}

/* Holds what is drawn for one point against the words of another; of the same, but in the test of this test. */
static void
judge_point (const BcTriggerPoint *words, const BcTriggerPoint *drawn)
{
  Cover covers[N_VIEWS];
  gboolean named[N_VIEWS][BC_LEVEL_ESSENTIAL + 1] = { { FALSE } };

  for (guint v = 0; v < N_VIEWS; v++)
    measure_cover (&world.fields[v], words, drawn, &covers[v]);
  for (guint v = 0; v < N_VIEWS; v++)
    {
      const Field *field = &world.fields[v];

      for (guint label = 1; label <= field->n_spots; label++)
        {
          const BcSpot *spot = &field->spots[label - 1].spot;
          BcLevel level = named_level (words, spot);

          named[v][level] |= field->areas[label] > 0;
          if (field->areas[label] == 0 || is_reviewed (words, spot->region->id))
            continue;
          judge_other_spot (words, field, label, level, &covers[v]);
          if (level != BC_LEVEL_NONE && (v == FRONT || find_label (&world.fields[FRONT], spot) == 0))
            judge_named_spot (words, spot, level, covers);
        }
    }
  judge_levels (words, covers, named);
}

/* Points */

/* How far a place lies outside a shape of the figure; 0 inside. */
static double
distance_to_shape (BcFigure *figure, const char *id, BcCoordinate at, double limit)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (BcPolygon) polygon = NULL;

  g_assert_true (bc_figure_append_shape (figure, id, cr));
  polygon = bc_polygon_new_from_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  bc_polygon_find_crossings (polygon, at.y, crossings);
  return bc_crossings_contain (crossings, at.x) ? 0 : bc_polygon_get_distance (polygon, at.x, at.y, limit);
}

static void
judge_position (const BcTriggerPoint *point, const Field *field, BcCoordinate at)
{
  const BcMuscle *muscle = point->muscle;
  const char *view = bc_figure_get_view (field->figure);
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < muscle->shapes->len; i++)
    {
      const BcShape *shape = muscle->shapes->pdata[i];

      for (BcSide side = muscle->sided ? BC_SIDE_RIGHT : BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
        {
          g_autofree char *id = bc_figure_muscle_id (shape->id, side);

          if (strcmp (shape->view, view) == 0 && bc_figure_has_shape (field->figure, id))
            nearest = MIN (nearest, distance_to_shape (field->figure, id, at, 100));
        }
    }
  if (nearest < G_MAXDOUBLE && nearest > POINT_TOLERANCE && !is_reviewed (point, POINT))
    note_fault ("%s: the point at %g, %g in %s lies %.0f units outside its muscle", point->full_id, at.x, at.y, view,
                nearest);
}

static void
judge_positions (const BcTriggerPoint *point)
{
  for (guint v = 0; v < N_VIEWS; v++)
    for (guint i = 0; i < point->positions->len; i++)
      {
        const BcPosition *position = point->positions->pdata[i];

        if (strcmp (position->view, views[v]) == 0)
          judge_position (point, &world.fields[v],
                          bc_figure_place (world.fields[v].figure, position->at, BC_SIDE_RIGHT));
      }
}

static void
judge_shapes (const BcMuscle *muscle)
{
  for (guint v = 0; v < N_VIEWS; v++)
    for (guint i = 0; i < muscle->shapes->len; i++)
      {
        const BcShape *shape = muscle->shapes->pdata[i];
        g_autofree char *id = bc_figure_muscle_id (shape->id, BC_SIDE_RIGHT);

        if (strcmp (shape->view, views[v]) == 0 && !bc_figure_has_shape (world.fields[v].figure, id))
          note_fault ("%s: its shape %s is not drawn in %s", muscle->id, shape->id, views[v]);
      }
}

/* Cases */

static void
muscle_is_drawn_as_it_is_written (gconstpointer data)
{
  const BcMuscle *muscle = data;

  judge_shapes (muscle);
  for (guint i = 0; i < muscle->points->len; i++)
    {
      judge_positions (muscle->points->pdata[i]);
      judge_point (muscle->points->pdata[i], muscle->points->pdata[i]);
    }
}

/* A close-up shows a part of the body, so what is named may lie outside it; what is drawn must be named. */
static void
judge_point_in_close_up (Field *field, const BcTriggerPoint *words, const BcTriggerPoint *drawn)
{
  Cover cover;

  measure_cover (field, words, drawn, &cover);
  for (guint label = 1; label <= field->n_spots; label++)
    if (field->areas[label] > 0 && !is_reviewed (words, field->spots[label - 1].spot.region->id))
      judge_other_spot (words, field, label, named_level (words, &field->spots[label - 1].spot), &cover);
  for (guint i = 0; i < drawn->positions->len; i++)
    {
      const BcPosition *position = drawn->positions->pdata[i];

      if (strcmp (position->view, bc_figure_get_view (field->figure)) == 0)
        judge_position (drawn, field, bc_figure_place (field->figure, position->at, BC_SIDE_RIGHT));
    }
}

static void
close_up_is_drawn_as_it_is_written (gconstpointer data)
{
  GPtrArray *muscles = bc_atlas_get_muscles (world.atlas);
  Field field = { 0 };

  load_field (&field, data);
  for (guint m = 0; m < muscles->len; m++)
    {
      const BcMuscle *muscle = muscles->pdata[m];

      for (guint p = 0; p < muscle->points->len; p++)
        judge_point_in_close_up (&field, muscle->points->pdata[p], muscle->points->pdata[p]);
    }
  clear_field (&field);
}

static void
zones_of_another_muscle_are_found_out_in_a_close_up (void)
{
  const BcMuscle *written = bc_atlas_find_muscle (world.atlas, "tibialis-anterior");
  const BcMuscle *drawn = bc_atlas_find_muscle (world.atlas, "soleus");
  Field field = { 0 };

  load_field (&field, "foot-inner");
  is_quiet = TRUE;
  n_faults = 0;
  judge_point_in_close_up (&field, written->points->pdata[0], drawn->points->pdata[0]);
  is_quiet = FALSE;
  g_assert_cmpuint (n_faults, >, 2);
  clear_field (&field);
}

static void
zones_of_another_muscle_are_found_out (void)
{
  const BcMuscle *written = bc_atlas_find_muscle (world.atlas, "soleus");
  const BcMuscle *drawn = bc_atlas_find_muscle (world.atlas, "infraspinatus");
  guint n;

  g_assert_nonnull (written);
  g_assert_nonnull (drawn);
  is_quiet = TRUE;
  n_faults = 0;
  judge_point (written->points->pdata[0], drawn->points->pdata[0]);
  n = n_faults;
  is_quiet = FALSE;
  g_test_message ("%u faults", n);
  g_assert_cmpuint (n, >, 5);
}

static void
every_exception_names_a_point_and_its_reason (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reviewed); i++)
    {
      gboolean is_found = FALSE;
      GPtrArray *muscles = bc_atlas_get_muscles (world.atlas);

      for (guint m = 0; m < muscles->len; m++)
        for (guint p = 0; p < ((const BcMuscle *)muscles->pdata[m])->points->len; p++)
          {
            const BcTriggerPoint *point = ((const BcMuscle *)muscles->pdata[m])->points->pdata[p];

            is_found |= strcmp (point->full_id, reviewed[i].point) == 0;
          }
      if (!is_found || reviewed[i].reason == NULL || reviewed[i].region == NULL)
        note_fault ("exception %s: no such point, or no reason", reviewed[i].point);
    }
}

/* There is one close-up for every body. */
static void
add_tests_of_close_ups (void)
{
  g_test_add_func ("/zones/those-of-another-muscle-are-found-out-in-a-close-up",
                   zones_of_another_muscle_are_found_out_in_a_close_up);
  for (gsize i = 0; i < G_N_ELEMENTS (close_ups); i++)
    {
      g_autofree char *name = g_strconcat ("/zones/close-up-is-drawn-as-it-is-written/", close_ups[i], NULL);

      g_test_add_data_func (name, close_ups[i], close_up_is_drawn_as_it_is_written);
    }
}

int
main (int argc, char *argv[])
{
  GPtrArray *muscles;
  int result;

  g_test_init (&argc, &argv, NULL);
  load_world (argc > 1 ? argv[1] : BC_BODY_NEUTRAL);
  g_test_add_func ("/zones/those-of-another-muscle-are-found-out", zones_of_another_muscle_are_found_out);
  g_test_add_func ("/zones/every-exception-names-a-point-and-its-reason", every_exception_names_a_point_and_its_reason);
  if (g_str_equal (world.body, BC_BODY_NEUTRAL))
    add_tests_of_close_ups ();
  muscles = bc_atlas_get_muscles (world.atlas);
  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = muscles->pdata[i];
      g_autofree char *name = g_strconcat ("/zones/is-drawn-as-it-is-written/", muscle->id, NULL);

      g_test_add_data_func (name, muscle, muscle_is_drawn_as_it_is_written);
    }
  result = g_test_run ();
  free_world ();
  return result;
}
