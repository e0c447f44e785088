/* A style: which parts of a view are drawn, in which colours and weights.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-style.h"

#include "bc-figure-plan.h"
#include "bc-figure-xml.h"

#define SOFT_EDGE_SCALE 0.7

/* The colour of a <form> that names none. */
#define OWN_SHADE "shade"

static void
form_clear (gpointer data)
{
  g_clear_pointer (&((BcFigureForm *)data)->tone, g_free);
}

static GArray *
forms_new (void)
{
  GArray *forms = g_array_new (FALSE, FALSE, sizeof (BcFigureForm));

  g_array_set_clear_func (forms, form_clear);
  return forms;
}

static void
style_free (gpointer data)
{
  BcFigureStyle *self = data;

  g_free (self->id);
  g_free (self->look);
  g_hash_table_unref (self->colours);
  g_array_unref (self->forms);
  g_array_unref (self->rims);
  g_array_unref (self->body);
  g_free (self);
}

static gboolean
read_shade (xmlNode *node, GArray *shades, GError **error)
{
  BcFigureShade shade = { 0, 0 };

  if (!bc_figure_xml_number (node, "width", &shade.width, error) ||
      !bc_figure_xml_number (node, "opacity", &shade.opacity, error))
    return FALSE;
  g_array_append_val (shades, shade);
  return TRUE;
}

static gboolean
read_colour (xmlNode *node, BcFigureStyle *style, GError **error)
{
  g_autofree char *id = bc_figure_xml_require (node, "id", error);
  g_autofree char *value = id != NULL ? bc_figure_xml_require (node, "value", error) : NULL;

  if (value == NULL)
    return FALSE;
  g_hash_table_insert (style->colours, g_steal_pointer (&id), g_steal_pointer (&value));
  return TRUE;
}

static BcFigureForm *
last_form (BcFigureStyle *style)
{
  return &g_array_index (style->forms, BcFigureForm, style->forms->len - 1);
}

static gboolean
read_form (xmlNode *node, BcFigureStyle *style, GError **error)
{
  BcFigureForm form = { 0, 0, 0, bc_figure_xml_string (node, "tone") };

  if (form.tone == NULL)
    form.tone = g_strdup (OWN_SHADE);
  g_array_append_val (style->forms, form);
  return bc_figure_xml_number (node, "x", &last_form (style)->x, error) &&
         bc_figure_xml_number (node, "y", &last_form (style)->y, error) &&
         bc_figure_xml_number (node, "opacity", &last_form (style)->opacity, error);
}

static gboolean
read_small_item (xmlNode *node, BcFigureStyle *small, GError **error)
{
  if (bc_figure_xml_named (node, "form"))
    return read_form (node, small, error);
  bc_figure_xml_refuse (node, error);
  return FALSE;
}

/* A picture a few centimetres high: a stronger contour, no hairlines, inside the
 * muscles only the forms it names itself. Its colours are those of the style it
 * belongs to. */
static gboolean
read_small (xmlNode *node, const BcFigureStyle *style, GPtrArray *styles, GError **error)
{
  BcFigureStyle *small = g_new0 (BcFigureStyle, 1);

  small->id = g_strconcat (style->id, "-small", NULL);
  small->look = g_strdup (style->look);
  small->muscles = style->muscles;
  small->colours = g_hash_table_ref (style->colours);
  small->forms = forms_new ();
  small->rims = g_array_new (FALSE, FALSE, sizeof (BcFigureShade));
  small->body = g_array_ref (style->body);
  small->contour = style->contour;
  small->edge = style->edge;
  small->line_scale = style->line_scale;
  g_ptr_array_add (styles, small);
  if (!bc_figure_xml_number (node, "contour", &small->contour, error) ||
      !bc_figure_xml_number (node, "edge", &small->edge, error) ||
      !bc_figure_xml_number (node, "line-scale", &small->line_scale, error) ||
      !bc_figure_xml_number (node, "least-line", &small->least_line, error))
    return FALSE;
  BC_FIGURE_EACH_CHILD (child, node)
  if (!read_small_item (child, small, error))
    return FALSE;
  return TRUE;
}

static gboolean
read_item (xmlNode *node, BcFigureStyle *style, GPtrArray *styles, GError **error)
{
  if (bc_figure_xml_named (node, "colour"))
    return read_colour (node, style, error);
  if (bc_figure_xml_named (node, "rim"))
    return read_shade (node, style->rims, error);
  if (bc_figure_xml_named (node, "body"))
    return read_shade (node, style->body, error);
  if (bc_figure_xml_named (node, "form"))
    return read_form (node, style, error);
  if (bc_figure_xml_named (node, "small"))
    return read_small (node, style, styles, error);
  bc_figure_xml_refuse (node, error);
  return FALSE;
}

static gboolean
read_style (xmlNode *node, GPtrArray *styles, GError **error)
{
  BcFigureStyle *style = g_new0 (BcFigureStyle, 1);
  g_autofree char *muscles = bc_figure_xml_string (node, "muscles");

  style->colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  style->forms = forms_new ();
  style->rims = g_array_new (FALSE, FALSE, sizeof (BcFigureShade));
  style->body = g_array_new (FALSE, FALSE, sizeof (BcFigureShade));
  style->line_scale = 1;
  style->soft_edge = SOFT_EDGE_SCALE;
  g_ptr_array_add (styles, style);
  style->id = bc_figure_xml_require (node, "id", error);
  style->look = g_strdup (style->id);
  if (style->id == NULL || !bc_figure_xml_number (node, "contour", &style->contour, error) ||
      !bc_figure_xml_number (node, "edge", &style->edge, error) ||
      !bc_figure_xml_number (node, "fibre", &style->fibre, error) ||
      !bc_figure_xml_number (node, "line-scale", &style->line_scale, error) ||
      !bc_figure_xml_number (node, "least-stroke", &style->least_stroke, error))
    return FALSE;
  if (g_strcmp0 (muscles, "surface") == 0)
    style->muscles = BC_FIGURE_MUSCLES_SURFACE;
  else if (g_strcmp0 (muscles, "deep") == 0)
    style->muscles = BC_FIGURE_MUSCLES_DEEP;
  BC_FIGURE_EACH_CHILD (child, node)
  if (!read_item (child, style, styles, error))
    return FALSE;
  return TRUE;
}

/**
 * bc_figure_styles_load:
 *
 * A style with <small> is two: the second draws the pictures for small sizes.
 *
 * Returns: (transfer full) (element-type BcFigureStyle): the styles of a file,
 * or NULL with @error set to "file:line: what is wrong".
 */
GPtrArray *
bc_figure_styles_load (const char *path, GError **error)
{
  g_autoptr (GPtrArray) styles = g_ptr_array_new_with_free_func (style_free);
  g_autofree char *name = g_path_get_basename (path);
  xmlDoc *doc = bc_figure_xml_read (path, error);
  gboolean ok = doc != NULL;

  if (ok)
    BC_FIGURE_EACH_CHILD (child, xmlDocGetRootElement (doc))
  if (!(ok = read_style (child, styles, error)))
    break;
  if (doc != NULL)
    xmlFreeDoc (doc);
  if (!ok)
    g_prefix_error (error, "%s:", name);
  return ok ? g_steal_pointer (&styles) : NULL;
}

/* Returns: (transfer none): the colour, or NULL with @error set. */
const char *
bc_figure_style_colour (const BcFigureStyle *self, const char *name, GError **error)
{
  const char *colour = g_hash_table_lookup (self->colours, name);

  if (colour == NULL)
    g_set_error (error, BC_FIGURE_ERROR, BC_FIGURE_ERROR_STYLE, "the style “%s” has no colour “%s”", self->id, name);
  return colour;
}
