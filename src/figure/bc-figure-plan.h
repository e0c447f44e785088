/* The plan: landmarks, limb axes and named curves, and the notation for points.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "bc-figure-curve.h"

typedef enum
{
  BC_FIGURE_ERROR_READ,         /* the file cannot be read or is not XML */
  BC_FIGURE_ERROR_ELEMENT,      /* an element or attribute is missing or unknown */
  BC_FIGURE_ERROR_POINT,        /* a point cannot be understood */
  BC_FIGURE_ERROR_REGION,       /* cuts and seeds do not agree */
  BC_FIGURE_ERROR_STYLE         /* a colour or weight is missing */
} BcFigureError;

#define BC_FIGURE_ERROR (bc_figure_error_quark ())

typedef struct _BcFigurePlan BcFigurePlan;

GQuark        bc_figure_error_quark        (void);
BcFigurePlan *bc_figure_plan_new           (double midline);
void          bc_figure_plan_free          (BcFigurePlan *self);
void          bc_figure_plan_add_axis      (BcFigurePlan *self, const char *name, const BcFigurePoint *from,
                                            const BcFigurePoint *to, gboolean in_units);
void          bc_figure_plan_add_curve     (BcFigurePlan *self, const char *name, const GArray *points);
const GArray *bc_figure_plan_curve         (BcFigurePlan *self, const char *name);
GArray       *bc_figure_plan_parse         (BcFigurePlan *self, const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcFigurePlan, bc_figure_plan_free)
