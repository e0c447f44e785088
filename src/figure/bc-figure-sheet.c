/* One view of the figure as its data file describes it, and the reading of it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-sheet.h"

#include "bc-figure-body.h"
#include "bc-figure-plan.h"
#include "bc-figure-xml.h"

typedef struct
{
  BcFigureSheet *sheet;
  BcFigurePlan *plan;
} Reader;

static void
fibres_free (gpointer data)
{
  BcFigureFibres *fibres = data;

  g_array_unref (fibres->from_rail);
  g_array_unref (fibres->to_rail);
  g_free (fibres);
}

static void
muscle_free (gpointer data)
{
  BcFigureMuscle *muscle = data;

  g_free (muscle->id);
  g_free (muscle->tone);
  g_free (muscle->edge);
  g_free (muscle->streaks);
  g_clear_pointer (&muscle->outline, g_array_unref);
  g_clear_pointer (&muscle->rail_a, g_array_unref);
  g_clear_pointer (&muscle->rail_b, g_array_unref);
  g_ptr_array_unref (muscle->fibres);
  g_free (muscle);
}

static void
line_free (gpointer data)
{
  BcFigureLine *line = data;

  g_array_unref (line->points);
  g_free (line->ink);
  g_free (line->fill);
  g_strfreev (line->styles);
  g_free (line);
}

static void
cut_free (gpointer data)
{
  BcFigureCut *cut = data;

  g_array_unref (cut->points);
  g_free (cut);
}

static void
seed_free (gpointer data)
{
  BcFigureSeed *seed = data;

  g_free (seed->region);
  g_free (seed);
}

void
bc_figure_sheet_free (BcFigureSheet *self)
{
  g_free (self->file);
  g_free (self->id);
  g_free (self->view_box);
  g_free (self->side);
  g_clear_pointer (&self->silhouette, g_array_unref);
  g_ptr_array_unref (self->surface);
  g_ptr_array_unref (self->deep);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->cuts);
  g_ptr_array_unref (self->seeds);
  g_free (self);
}

static BcFigureSheet *
sheet_new (const char *path)
{
  BcFigureSheet *sheet = g_new0 (BcFigureSheet, 1);

  sheet->file = g_path_get_basename (path);
  sheet->line_scale = 1;
  sheet->shade_scale = 1;
  sheet->surface = g_ptr_array_new_with_free_func (muscle_free);
  sheet->deep = g_ptr_array_new_with_free_func (muscle_free);
  sheet->lines = g_ptr_array_new_with_free_func (line_free);
  sheet->cuts = g_ptr_array_new_with_free_func (cut_free);
  sheet->seeds = g_ptr_array_new_with_free_func (seed_free);
  return sheet;
}

/* The points written in an element, at least @least of them. */
static GArray *
read_points (Reader *self, xmlNode *node, guint least, GError **error)
{
  g_autofree char *text = bc_figure_xml_text (node);
  g_autoptr (GArray) points = bc_figure_plan_parse (self->plan, text, error);

  if (points == NULL)
    {
      g_prefix_error (error, "%d: ", bc_figure_xml_line (node));
      return NULL;
    }
  if (points->len < least)
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_POINT, "%d: <%s> needs %u points or more, has %u",
                   bc_figure_xml_line (node), node->name, least, points->len);
      return NULL;
    }
  return g_steal_pointer (&points);
}

static gboolean
read_place (Reader *self, xmlNode *node, const char *attribute, BcFigurePoint *place, GError **error)
{
  g_autofree char *text = bc_figure_xml_require (node, attribute, error);
  g_autoptr (GArray) points = NULL;

  if (text == NULL)
    return FALSE;
  points = bc_figure_plan_parse (self->plan, text, error);
  if (points != NULL && points->len != 1)
    g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_POINT, "%s=\"%s\" is not one point", attribute, text);
  if (points == NULL || points->len != 1)
    {
      g_prefix_error (error, "%d: ", bc_figure_xml_line (node));
      return FALSE;
    }
  *place = *bc_figure_point (points, 0);
  return TRUE;
}

static gboolean
read_axis (Reader *self, xmlNode *node, GError **error)
{
  g_autofree char *id = bc_figure_xml_require (node, "id", error);
  BcFigurePoint from, to;

  if (id == NULL || !read_place (self, node, "from", &from, error) || !read_place (self, node, "to", &to, error))
    return FALSE;
  bc_figure_plan_add_axis (self->plan, id, &from, &to, bc_figure_xml_yes (node, "units"));
  return TRUE;
}

static gboolean
read_curve (Reader *self, xmlNode *node, GError **error)
{
  g_autofree char *id = bc_figure_xml_require (node, "id", error);
  g_autoptr (GArray) points = id != NULL ? read_points (self, node, 1, error) : NULL;

  if (points == NULL)
    return FALSE;
  bc_figure_plan_add_curve (self->plan, id, points);
  return TRUE;
}

static gboolean
read_fibres (Reader *self, xmlNode *node, BcFigureMuscle *muscle, GError **error)
{
  xmlNode *first = bc_figure_xml_element (node->children);
  xmlNode *second = first != NULL ? bc_figure_xml_element (first->next) : NULL;
  g_autoptr (GArray) from_rail = NULL;
  g_autoptr (GArray) to_rail = NULL;
  double count = 0;
  BcFigureFibres *fibres;

  if (second == NULL)
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT, "%d: <fibres> needs two <rail>",
                   bc_figure_xml_line (node));
      return FALSE;
    }
  from_rail = read_points (self, first, 2, error);
  to_rail = from_rail != NULL ? read_points (self, second, 2, error) : NULL;
  if (to_rail == NULL || !bc_figure_xml_number (node, "count", &count, error))
    return FALSE;
  fibres = g_new0 (BcFigureFibres, 1);
  fibres->from_rail = g_steal_pointer (&from_rail);
  fibres->to_rail = g_steal_pointer (&to_rail);
  fibres->count = (int)count;
  g_ptr_array_add (muscle->fibres, fibres);
  return TRUE;
}

/* Called for every child of <muscle> and <cover>. */
static gboolean
read_muscle_part (Reader *self, xmlNode *node, BcFigureMuscle *muscle, GError **error)
{
  if (bc_figure_xml_named (node, "outline"))
    {
      g_clear_pointer (&muscle->outline, g_array_unref);
      muscle->outline = read_points (self, node, 3, error);
      return muscle->outline != NULL;
    }
  if (bc_figure_xml_named (node, "rail"))
    {
      GArray **rail = muscle->rail_a == NULL ? &muscle->rail_a : &muscle->rail_b;

      g_clear_pointer (rail, g_array_unref);
      *rail = read_points (self, node, 2, error);
      return *rail != NULL;
    }
  if (bc_figure_xml_named (node, "fibres"))
    return read_fibres (self, node, muscle, error);
  bc_figure_xml_refuse (node, error);
  return FALSE;
}

/* Two rails make the outline: down one, back up the other. */
static gboolean
finish_muscle (BcFigureMuscle *muscle, double fibres, GError **error)
{
  g_autoptr (GArray) back = NULL;
  BcFigureFibres *along;

  if (muscle->outline != NULL)
    return TRUE;
  if (muscle->rail_b == NULL)
    {
      g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT, "%d: “%s” needs an <outline> or two <rail>",
                   muscle->line, muscle->id);
      return FALSE;
    }
  back = bc_figure_points_reverse (muscle->rail_b);
  muscle->outline = bc_figure_points_copy (muscle->rail_a);
  g_array_append_vals (muscle->outline, back->data, back->len);
  if (fibres >= 1)
    {
      along = g_new0 (BcFigureFibres, 1);
      along->from_rail = bc_figure_points_copy (muscle->rail_a);
      along->to_rail = bc_figure_points_copy (muscle->rail_b);
      along->count = (int)fibres;
      g_ptr_array_add (muscle->fibres, along);
    }
  return TRUE;
}

static void
name_muscle_curves (Reader *self, const BcFigureMuscle *muscle)
{
  g_autofree char *outline = g_strconcat (muscle->id, ".outline", NULL);
  g_autofree char *a = g_strconcat (muscle->id, ".a", NULL);
  g_autofree char *b = g_strconcat (muscle->id, ".b", NULL);

  bc_figure_plan_add_curve (self->plan, outline, muscle->outline);
  if (muscle->rail_b != NULL)
    {
      bc_figure_plan_add_curve (self->plan, a, muscle->rail_a);
      bc_figure_plan_add_curve (self->plan, b, muscle->rail_b);
    }
}

static gboolean
read_flesh (xmlNode *node, BcFigureMuscle *muscle, GError **error)
{
  double to;

  if (!bc_figure_xml_number (node, "belly-from", &muscle->belly_from, error) ||
      !bc_figure_xml_number (node, "belly-to", &muscle->belly_to, error))
    return FALSE;
  to = muscle->belly_to != 0 ? muscle->belly_to : 1;
  if (muscle->belly_from >= 0 && muscle->belly_from < to && to <= 1)
    return TRUE;
  g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT,
               "%d: belly-from=\"%g\" and belly-to=\"%g\"; expected 0 to 1, the second larger", muscle->line,
               muscle->belly_from, muscle->belly_to);
  return FALSE;
}

static const char *
default_streaks (const BcFigureMuscle *muscle)
{
  if (muscle->belly_from > 0)
    return muscle->belly_to > 0 ? "both" : "origin";
  return muscle->belly_to > 0 ? "insertion" : "none";
}

/* Where tendon runs into the flesh: by default where there is a tendon. */
static gboolean
read_streaks (xmlNode *node, BcFigureMuscle *muscle, GError **error)
{
  static const char *const places[] = { "origin", "insertion", "both", "none", NULL };

  muscle->streaks = bc_figure_xml_string (node, "streaks");
  if (muscle->streaks == NULL)
    muscle->streaks = g_strdup (default_streaks (muscle));
  if (g_strv_contains (places, muscle->streaks))
    return TRUE;
  g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT,
               "%d: streaks=\"%s\" is not “origin”, “insertion”, “both” or “none”", muscle->line, muscle->streaks);
  return FALSE;
}

static gboolean
read_muscle (Reader *self, xmlNode *node, GPtrArray *layer, GError **error)
{
  BcFigureMuscle *muscle = g_new0 (BcFigureMuscle, 1);
  double fibres = 0;

  muscle->fibres = g_ptr_array_new_with_free_func (fibres_free);
  g_ptr_array_add (layer, muscle);
  muscle->line = bc_figure_xml_line (node);
  muscle->cover = bc_figure_xml_named (node, "cover");
  if (!muscle->cover && !bc_figure_xml_named (node, "muscle"))
    {
      bc_figure_xml_refuse (node, error);
      return FALSE;
    }
  muscle->id = bc_figure_xml_require (node, "id", error);
  if (muscle->id == NULL)
    return FALSE;
  muscle->tone = bc_figure_xml_string (node, "tone");
  if (muscle->tone == NULL)
    muscle->tone = g_strdup ("muscle");
  muscle->edge = bc_figure_xml_string (node, "edge");
  if (muscle->edge == NULL)
    muscle->edge = g_strdup (muscle->cover ? "none" : "full");
  if (!read_flesh (node, muscle, error) || !bc_figure_xml_number (node, "fibres", &fibres, error) ||
      !read_streaks (node, muscle, error))
    return FALSE;
  BC_FIGURE_EACH_CHILD (child, node)
  if (!read_muscle_part (self, child, muscle, error))
    return FALSE;
  if (!finish_muscle (muscle, fibres, error))
    return FALSE;
  name_muscle_curves (self, muscle);
  return TRUE;
}

static gboolean
read_muscles (Reader *self, xmlNode *node, GError **error)
{
  g_autofree char *layer = bc_figure_xml_require (node, "layer", error);

  if (layer == NULL)
    return FALSE;
  BC_FIGURE_EACH_CHILD (child, node)
  if (!read_muscle (self, child, g_str_equal (layer, "deep") ? self->sheet->deep : self->sheet->surface, error))
    return FALSE;
  return TRUE;
}

static gboolean
read_line (Reader *self, xmlNode *node, const char *styles, GError **error)
{
  BcFigureLine *line;
  double weight = 1;
  g_autofree char *own = bc_figure_xml_string (node, "styles");
  g_autofree char *ink = bc_figure_xml_string (node, "ink");
  g_autoptr (GArray) points = read_points (self, node, 2, error);

  if (points == NULL || !bc_figure_xml_number (node, "weight", &weight, error))
    return FALSE;
  line = g_new0 (BcFigureLine, 1);
  line->points = g_steal_pointer (&points);
  line->weight = weight;
  line->ink = ink != NULL ? g_steal_pointer (&ink) : g_strdup ("ink");
  line->fill = bc_figure_xml_string (node, "fill");
  line->styles = g_strsplit (own != NULL ? own : styles, " ", -1);
  line->closed = bc_figure_xml_yes (node, "closed");
  line->neutral_only = bc_figure_xml_yes (node, "neutral-only");
  line->line = bc_figure_xml_line (node);
  g_ptr_array_add (self->sheet->lines, line);
  return TRUE;
}

static gboolean
read_lines (Reader *self, xmlNode *node, GError **error)
{
  g_autofree char *styles = bc_figure_xml_require (node, "styles", error);

  if (styles == NULL)
    return FALSE;
  BC_FIGURE_EACH_CHILD (child, node)
  if (!read_line (self, child, styles, error))
    return FALSE;
  return TRUE;
}

static gboolean
read_cut (Reader *self, xmlNode *node, GError **error)
{
  g_autofree char *id = bc_figure_xml_string (node, "id");
  g_autoptr (GArray) points = read_points (self, node, 2, error);
  BcFigureCut *cut;

  if (points == NULL)
    return FALSE;
  if (id != NULL)
    bc_figure_plan_add_curve (self->plan, id, points);
  cut = g_new0 (BcFigureCut, 1);
  cut->points = g_steal_pointer (&points);
  cut->closed = bc_figure_xml_yes (node, "closed");
  cut->line = bc_figure_xml_line (node);
  g_ptr_array_add (self->sheet->cuts, cut);
  return TRUE;
}

static gboolean
read_seed (Reader *self, xmlNode *node, GError **error)
{
  g_autofree char *region = bc_figure_xml_require (node, "region", error);
  BcFigurePoint at;
  BcFigureSeed *seed;

  if (region == NULL || !read_place (self, node, "at", &at, error))
    return FALSE;
  seed = g_new0 (BcFigureSeed, 1);
  seed->region = g_steal_pointer (&region);
  seed->at = at;
  seed->midline = bc_figure_xml_yes (node, "midline");
  seed->line = bc_figure_xml_line (node);
  g_ptr_array_add (self->sheet->seeds, seed);
  return TRUE;
}

static gboolean
read_regions (Reader *self, xmlNode *node, GError **error)
{
  BC_FIGURE_EACH_CHILD (child, node)
  {
    gboolean ok = FALSE;

    if (bc_figure_xml_named (child, "cut"))
      ok = read_cut (self, child, error);
    else if (bc_figure_xml_named (child, "seed"))
      ok = read_seed (self, child, error);
    else
      bc_figure_xml_refuse (child, error);
    if (!ok)
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_part (Reader *self, xmlNode *node, GError **error)
{
  static const struct
  {
    const char *name;
    gboolean (*read) (Reader *, xmlNode *, GError **);
  } parts[] = {
    { "axis", read_axis },   { "curve", read_curve },     { "muscles", read_muscles },
    { "lines", read_lines }, { "regions", read_regions },
  };

  if (bc_figure_xml_named (node, "silhouette"))
    {
      g_clear_pointer (&self->sheet->silhouette, g_array_unref);
      self->sheet->silhouette = read_points (self, node, 3, error);
      return self->sheet->silhouette != NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (bc_figure_xml_named (node, parts[i].name))
      return parts[i].read (self, node, error);
  bc_figure_xml_refuse (node, error);
  return FALSE;
}

static gboolean read_file (Reader *self, const char *path, GError **error);

/* Shared landmarks and curves, and the attributes of the view. */
static gboolean
read_head (Reader *self, xmlNode *root, const char *path, GError **error)
{
  BcFigureSheet *sheet = self->sheet;
  g_autofree char *uses = bc_figure_xml_string (root, "uses");

  sheet->id = bc_figure_xml_require (root, "id", error);
  sheet->view_box = sheet->id != NULL ? bc_figure_xml_require (root, "viewBox", error) : NULL;
  sheet->side = sheet->view_box != NULL ? bc_figure_xml_require (root, "side", error) : NULL;
  if (sheet->side == NULL || !bc_figure_xml_number (root, "midline", &sheet->midline, error) ||
      !bc_figure_xml_number (root, "line-scale", &sheet->line_scale, error) ||
      !bc_figure_xml_number (root, "shade-scale", &sheet->shade_scale, error))
    return FALSE;
  sheet->mirrored = bc_figure_xml_yes (root, "mirrored");
  self->plan = bc_figure_plan_new (sheet->midline);
  if (uses != NULL)
    {
      g_auto (GStrv) names = g_strsplit (uses, " ", -1);
      g_autofree char *folder = g_path_get_dirname (path);

      for (guint i = 0; names[i] != NULL; i++)
        {
          g_autofree char *shared = g_build_filename (folder, names[i], NULL);

          if (!read_file (self, shared, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_file (Reader *self, const char *path, GError **error)
{
  xmlDoc *doc = bc_figure_xml_read (path, error);
  g_autofree char *name = g_path_get_basename (path);
  gboolean ok = doc != NULL;
  gboolean nested = FALSE;

  if (ok && bc_figure_xml_named (xmlDocGetRootElement (doc), "view"))
    {
      ok = read_head (self, xmlDocGetRootElement (doc), path, error);
      nested = !ok && self->plan != NULL; /* the message names the shared file already */
    }
  if (ok)
    BC_FIGURE_EACH_CHILD (child, xmlDocGetRootElement (doc))
  if (!(ok = read_part (self, child, error)))
    break;
  if (doc != NULL)
    xmlFreeDoc (doc);
  if (!ok && !nested)
    g_prefix_error (error, "%s:", name);
  return ok;
}

/* Lines of the body's own, drawn where it is: they are not moved. */
static gboolean
read_body_lines (Reader *self, const char *path, GError **error)
{
  xmlDoc *doc = bc_figure_xml_read (path, error);
  g_autofree char *name = g_path_get_basename (path);
  gboolean ok = doc != NULL;

  if (ok)
    BC_FIGURE_EACH_CHILD (child, xmlDocGetRootElement (doc))
    {
      g_autofree char *view = bc_figure_xml_string (child, "view");

      if (!bc_figure_xml_named (child, "lines") || g_strcmp0 (view, self->sheet->id) != 0)
        continue;
      if (!(ok = read_lines (self, child, error)))
        break;
    }
  if (doc != NULL)
    xmlFreeDoc (doc);
  if (!ok)
    g_prefix_error (error, "%s:", name);
  return ok;
}

static gboolean
check_silhouette (const BcFigureSheet *sheet, GError **error)
{
  if (sheet->silhouette != NULL)
    return TRUE;
  g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_ELEMENT, "%s:1: <view> needs a <silhouette>", sheet->file);
  return FALSE;
}

/**
 * bc_figure_sheet_load:
 * @path: a data file with the root element <view>
 *
 * Returns: (transfer full): the view, or NULL with @error set to
 * "file:line: what is wrong".
 */
BcFigureSheet *
bc_figure_sheet_load (const char *path, GError **error)
{
  g_autoptr (BcFigureSheet) sheet = sheet_new (path);
  Reader reader = { sheet, NULL };
  gboolean ok = read_file (&reader, path, error) && check_silhouette (sheet, error);

  g_clear_pointer (&reader.plan, bc_figure_plan_free);
  return ok ? g_steal_pointer (&sheet) : NULL;
}

/**
 * bc_figure_sheet_load_body:
 * @path: a data file with the root element <view>
 * @body_path: a data file with the root element <body>
 *
 * Returns: (transfer full): the view with that body, or NULL with @error set.
 */
BcFigureSheet *
bc_figure_sheet_load_body (const char *path, const char *body_path, GError **error)
{
  g_autoptr (BcFigureSheet) sheet = sheet_new (path);
  Reader reader = { sheet, NULL };
  gboolean ok = read_file (&reader, path, error) && check_silhouette (sheet, error) &&
                bc_figure_body_move (sheet, body_path, error) && read_body_lines (&reader, body_path, error);

  g_clear_pointer (&reader.plan, bc_figure_plan_free);
  return ok ? g_steal_pointer (&sheet) : NULL;
}
