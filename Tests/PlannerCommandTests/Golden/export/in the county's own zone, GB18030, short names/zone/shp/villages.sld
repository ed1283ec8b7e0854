<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <NamedLayer>
  <Name>villages</Name>
  <UserStyle>
   <Title>行政村</Title>
   <FeatureTypeStyle>
    <Rule>
     <Title>片区颜色 1</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>1</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#7bbcf6</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#8a8a8a</CssParameter>
       <CssParameter name="stroke-width">0.5</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>片区颜色 2</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>2</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#ebecae</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#8a8a8a</CssParameter>
       <CssParameter name="stroke-width">0.5</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>片区颜色 3</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>3</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#f3a09c</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#8a8a8a</CssParameter>
       <CssParameter name="stroke-width">0.5</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>片区颜色 4</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>MAPCOL</ogc:PropertyName>
       <ogc:Literal>4</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <CssParameter name="fill">#aef8d4</CssParameter>
      </Fill>
      <Stroke>
       <CssParameter name="stroke">#8a8a8a</CssParameter>
       <CssParameter name="stroke-width">0.5</CssParameter>
      </Stroke>
     </PolygonSymbolizer>
    </Rule>
    <Rule>
     <Title>薄弱村</Title>
     <ogc:Filter>
      <ogc:PropertyIsEqualTo>
       <ogc:PropertyName>ROLE</ogc:PropertyName>
       <ogc:Literal>weak</ogc:Literal>
      </ogc:PropertyIsEqualTo>
     </ogc:Filter>
     <PolygonSymbolizer>
      <Fill>
       <GraphicFill>
        <Graphic>
         <Mark>
          <WellKnownName>x</WellKnownName>
          <Fill>
           <CssParameter name="fill">#8d7f76</CssParameter>
          </Fill>
          <Stroke>
           <CssParameter name="stroke">#8d7f76</CssParameter>
           <CssParameter name="stroke-width">0.5</CssParameter>
          </Stroke>
         </Mark>
         <Size>7</Size>
        </Graphic>
       </GraphicFill>
      </Fill>
     </PolygonSymbolizer>
    </Rule>
   </FeatureTypeStyle>
  </UserStyle>
 </NamedLayer>
</StyledLayerDescriptor>
